package org.bagui.plugin.laborcoop.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.Consent;
import org.bagui.core.person.Consents;
import org.bagui.core.person.People;
import org.bagui.core.person.Person;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.core.security.TaskActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Shows people to the two ends of a transfer, always masked: to those over the place that keeps them all, to the other side
 * those only whose consent holds today. The other side's scope is never widened: what it sees is read at the keeping place by
 * the consent, and the reading is logged at both ends.
 */
@Component(service = NamedPeople.class)
public class NamedPeople {
    private final Transactions transactions;
    private final People people;
    private final Consents consents;
    private final AuditLog audit;
    private final TaskActors tasks;

    /** People of these services. */
    @Activate
    public NamedPeople(
            @Reference Transactions transactions,
            @Reference People people,
            @Reference Consents consents,
            @Reference AuditLog audit,
            @Reference TaskActors tasks) {
        this.transactions = transactions;
        this.people = people;
        this.consents = consents;
        this.audit = audit;
        this.tasks = tasks;
    }

    /** Whether the actor sees the people of both ends without anybody's consent. */
    public static boolean isKeeper(Actor actor, Ends ends) {
        return actor.scope().contains(ends.keeping());
    }

    /** The people with these ids whom the actor may see, by id. */
    public Map<Long, Person> seen(Actor actor, Ends ends, String subject, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        if (isKeeper(actor, ends)) {
            return transactions.read(actor.scope(), session -> people.find(session, actor, ids));
        }
        Actor grant = grant(ends);
        Map<Long, Person> seen = transactions.read(grant.scope(), session -> {
            Map<Long, Person> found = new TreeMap<>(people.find(session, grant, ids));
            found.keySet().retainAll(agreeing(session, grant, ends, found.keySet(), today()));
            return found;
        });
        transactions.write(actor.scope(), session -> {
            Map<String, String> facts = Map.of("people", Integer.toString(seen.size()));
            for (PlaceCode place : List.of(ends.keeping(), ends.receiving())) {
                audit.record(
                        session,
                        new AuditEvent(actor.username(), "named-people-read", subject, place.padded(), "done", facts));
            }
            return null;
        });
        return seen;
    }

    /** Of these ids those whom the actor may name: all for those over the keeping place, else who agrees to it today. */
    public Set<Long> nameable(Actor actor, Ends ends, Collection<Long> ids) {
        return isKeeper(actor, ends) ? Set.copyOf(ids) : agreeing(actor, ends, ids);
    }

    /** Of these ids those who agree today that the receiving place knows them. */
    public Set<Long> agreeing(Actor actor, Ends ends, Collection<Long> ids) {
        Actor reading = isKeeper(actor, ends) ? actor : grant(ends);
        return transactions.read(reading.scope(), session -> agreeing(session, reading, ends, ids, today()));
    }

    /**
     * Of these ids those who are kept inside the actor's place and at the end that keeps people, and agree that the receiving place
     * knows them on a day. Who is kept at a third place is none of them, even where the actor stands above it.
     */
    public Set<Long> agreeing(Session session, Actor by, Ends ends, Collection<Long> ids, LocalDate day) {
        by.require(Permission.PEOPLE_READ);
        Set<Long> agreeing = new HashSet<>();
        Map<Long, List<Consent>> all = consents.of(session, isKeeper(by, ends) ? grant(ends) : by, ids);
        all.forEach((person, given) -> {
            if (TransferConsent.holds(given, ends.receiving(), day)) {
                agreeing.add(person);
            }
        });
        return agreeing;
    }

    /**
     * How people stand to the receiving place today.
     *
     * @param agreeing ids of those who agree that it knows them
     * @param withdrawn ids of those who took their consent back and gave none since; only they themselves bring it back
     */
    public record Standing(Set<Long> agreeing, Set<Long> withdrawn) {}

    /** How these people stand today, as far as they are kept inside the actor's place. */
    public Standing standing(Session session, Actor by, Ends ends, Collection<Long> ids) {
        Standing standing = new Standing(new HashSet<>(), new HashSet<>());
        LocalDate today = today();
        consents.of(session, by, ids).forEach((person, given) -> {
            if (TransferConsent.holds(given, ends.receiving(), today)) {
                standing.agreeing().add(person);
            } else if (TransferConsent.isWithdrawn(given, ends.receiving(), today)) {
                standing.withdrawn().add(person);
            }
        });
        return standing;
    }

    private static LocalDate today() {
        return BusinessClock.today(BusinessClock.system());
    }

    private Actor grant(Ends ends) {
        return tasks.at("consent", ends.keeping());
    }
}
