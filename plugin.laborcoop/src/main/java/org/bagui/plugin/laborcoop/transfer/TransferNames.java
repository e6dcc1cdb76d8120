package org.bagui.plugin.laborcoop.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.People;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.TaskActors;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who is named in the bookings of transfers. */
@Component(service = TransferNames.class)
public class TransferNames {
    static final String NAMED = "select p from TransferPerson p where p.transfer = :transfer order by p.id";
    static final String ELSEWHERE = "select p.person from TransferPerson p, Transfer t where t.id = p.transfer"
            + " and p.person in :people and p.departed = true and t.id <> :transfer and t.period = :period";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100_000;

    /** Values of one IN list: databases bound them. */
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final NamedPeople people;
    private final People kept;
    private final TaskActors tasks;

    /** Names of these people. */
    @Activate
    public TransferNames(
            @Reference Transactions transactions,
            @Reference NamedPeople people,
            @Reference People kept,
            @Reference TaskActors tasks) {
        this.transactions = transactions;
        this.people = people;
        this.kept = kept;
        this.tasks = tasks;
    }

    /** Everybody who is named in a transfer. */
    List<TransferPerson> of(Session session, Transfer transfer) {
        return session.list(TransferPerson.class, NAMED, Map.of("transfer", transfer.id), MOST);
    }

    /** Of those named in a leg those whom the actor may name; to be asked before the step's transaction. */
    Set<Long> nameable(Actor actor, Transfer transfer, LegInput.Checked leg) {
        return leg.riders() == null
                ? Set.of()
                : people.nameable(
                        actor,
                        transfer.ends(),
                        leg.riders().stream().map(Rider::person).toList());
    }

    /**
     * Checks who is named. Those who may be named in a departure are held until the transaction ends.
     *
     * @throws Problem 422 at {@code people/0} and so on: of a departure {@code consent-missing} and {@code person-named-elsewhere}, of
     *     the numbers after it {@code no-person-to-name}
     */
    void require(
            Session session,
            Actor actor,
            Transfer transfer,
            Booking booking,
            LegInput.Checked leg,
            Set<Long> nameable) {
        if (leg.riders() == null) {
            return;
        }
        List<Long> ids = leg.riders().stream().map(Rider::person).toList();
        if (booking == Booking.DEPARTURE) {
            Set<Long> agreeing = people.agreeing(session, actor, transfer.ends(), ids, leg.day());
            require(ids, agreeing, "consent-missing");
            kept.hold(session, actor, ids);
            Set<Long> free = new HashSet<>(ids);
            free.removeAll(departedElsewhere(transfer, ids));
            require(ids, free, "person-named-elsewhere");
        } else {
            List<TransferPerson> rows = of(session, transfer);
            Booking before = before(rows, booking);
            Set<Long> allowed = new HashSet<>();
            rows.stream()
                    .filter(row -> row.isNamed(before) && nameable.contains(row.person))
                    .forEach(row -> allowed.add(row.person));
            require(ids, allowed, "no-person-to-name");
        }
    }

    private static void require(List<Long> ids, Set<Long> allowed, String code) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!allowed.contains(ids.get(i))) {
                faults.add(Refusal.fault("people/" + i, code));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /**
     * Of these people, whom the caller holds, those named in another departure of the month. That one may lie where the actor does
     * not see, so that it is looked for over all places, and nothing is told of it but that there is one.
     */
    private Set<Long> departedElsewhere(Transfer transfer, List<Long> ids) {
        return transactions.read(tasks.everywhere("departures"), session -> {
            Set<Long> elsewhere = new HashSet<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                Map<String, Object> parameters = Map.of(
                        "people",
                        ids.subList(from, Math.min(from + AT_ONCE, ids.size())),
                        "transfer",
                        transfer.id,
                        "period",
                        transfer.period);
                elsewhere.addAll(session.list(Long.class, ELSEWHERE, parameters, MOST));
            }
            return elsewhere;
        });
    }

    /** The number in which all must be named who are named in this one: the last before it that names anybody. */
    private static Booking before(Collection<TransferPerson> rows, Booking booking) {
        if (booking == Booking.ARRIVAL) {
            return Booking.DEPARTURE;
        }
        Booking last = Booking.ARRIVAL;
        for (Booking earlier : Booking.RETENTION) {
            if (earlier == booking) {
                break;
            }
            if (rows.stream().anyMatch(row -> row.isNamed(earlier))) {
                last = earlier;
            }
        }
        return last;
    }

    /** Names just these in a booking; in later ones whoever is not named before is named no longer. */
    void put(Session session, Transfer transfer, Booking booking, List<Rider> riders) {
        Map<Long, TransferPerson> rows = new TreeMap<>();
        of(session, transfer).forEach(row -> rows.put(row.person, row));
        Set<Long> named = new HashSet<>();
        for (Rider rider : riders) {
            named.add(rider.person());
            if (booking == Booking.DEPARTURE && !rows.containsKey(rider.person())) {
                TransferPerson added = new TransferPerson(session.nextId(), transfer, rider);
                rows.put(rider.person(), added);
                session.persist(added);
            }
        }
        rows.forEach((person, row) -> row.name(booking, named.contains(person)));
        for (Booking later : Booking.values()) {
            if (later.compareTo(booking) > 0) {
                Booking before = before(rows.values(), later);
                rows.values().forEach(row -> row.name(later, row.isNamed(later) && row.isNamed(before)));
            }
        }
        rows.values().stream().filter(row -> !row.isNamed()).forEach(session::remove);
    }

    /**
     * Leaves those named who are, where a number changes and nothing is said of names.
     *
     * @throws Problem 422 at {@code persons} for fewer than are named
     */
    void keep(Session session, Transfer transfer, Booking booking, int persons) {
        long named = of(session, transfer).stream()
                .filter(row -> row.isNamed(booking))
                .count();
        if (persons < named) {
            throw Refusal.of("persons", "not-between", named, LegInput.MOST_PERSONS);
        }
    }

    /** Those who are named in the arrival, counted by the credit code of their employer, as JSON; null where none has one. */
    String employers(Session session, Transfer transfer) {
        Map<String, Integer> counts = new TreeMap<>();
        of(session, transfer).stream()
                .filter(row -> row.arrived && row.employer != null)
                .forEach(row -> counts.merge(row.employer, 1, Integer::sum));
        try {
            return counts.isEmpty() ? null : JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
