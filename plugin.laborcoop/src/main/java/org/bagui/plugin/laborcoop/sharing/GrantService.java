package org.bagui.plugin.laborcoop.sharing;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.laborcoop.sharing.GrantsResource.Granted;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what cities and the region let those inside them see, and shows it; every reading is logged at both ends. */
@Component(service = GrantService.class)
public class GrantService {
    private static final String ALL = "select g from SharingGrant g order by g.grantedAt, g.id";
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final SharedFacts facts;
    private final AuditLog audit;
    private final Clock clock = BusinessClock.system();

    /** A book over these services. */
    @Activate
    public GrantService(@Reference Transactions transactions, @Reference SharedFacts facts, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.facts = facts;
        this.audit = audit;
    }

    /** The latest grant of each place that the actor sees: of places above it, of its own and of those inside. */
    Collection<SharingGrant> latest(Actor actor) {
        return transactions.read(actor.scope(), GrantService::latest).values();
    }

    private static SortedMap<PlaceCode, SharingGrant> latest(Session session) {
        SortedMap<PlaceCode, SharingGrant> latest = new TreeMap<>();
        session.list(SharingGrant.class, ALL, Map.of(), MOST).forEach(grant -> latest.put(grant.place(), grant));
        return latest;
    }

    /** Grants these facts of a city or region of the actor's to everybody inside it, in place of what was granted before; none ends it. */
    SharingGrant grant(Actor actor, PlaceCode place, Set<SharedFact> granted) {
        if (place.level() != PlaceLevel.CITY && place.level() != PlaceLevel.REGION) {
            throw Problem.of(400, "no-place-to-grant", place.text());
        }
        return transactions.write(actor.scope(), session -> {
            SharingGrant grant = new SharingGrant();
            grant.id = session.nextId();
            grant.scopePlace = place.padded();
            grant.facts = SharedFact.joined(granted);
            grant.grantedAt = Utc.now(session);
            grant.grantedBy = actor.username();
            grant.grantedByName = actor.displayName();
            session.persist(grant);
            record(session, actor, "sharing-granted", place, place, Map.of("facts", grant.facts));
            return grant;
        });
    }

    /** The facts that a place above the actor's grants, and nothing else; 404 where it grants none. */
    Granted read(Actor actor, PlaceCode granting, MonthRange months) {
        String period = SharedMonths.text(months);
        Set<SharedFact> granted = transactions.write(actor.scope(), session -> {
            SharingGrant grant = latest(session).get(granting);
            if (grant == null || grant.facts().isEmpty()) {
                throw Problem.notFound();
            }
            Map<String, String> told = Map.of("period", period, "facts", grant.facts);
            record(session, actor, "shared-facts-read", granting, granting, told);
            record(session, actor, "shared-facts-read", granting, actor.jurisdiction(), told);
            return grant.facts();
        });
        return new Granted(period, Moments.text(clock.instant()), facts.read(granting, granted, months));
    }

    /**
     * Who reads a fact that places above a county grant, at the widest of them, with the reading logged; empty where none grants it or keeps
     * such a register. What is read by it leaves as the caller's answer only.
     */
    public Optional<Actor> reader(Actor actor, PlaceCode county, SharedFact fact, MonthRange months) {
        return transactions.write(actor.scope(), session -> {
            Map<PlaceCode, SharingGrant> latest = latest(session);
            Optional<PlaceCode> granting = latest.keySet().stream()
                    .filter(place -> place.contains(county) && !place.equals(county))
                    .filter(place -> latest.get(place).facts().contains(fact) && facts.has(fact, place))
                    .max(Comparator.comparing(PlaceCode::to).thenComparing(Comparator.reverseOrder()));
            granting.ifPresent(place -> {
                Map<String, String> told = Map.of("period", SharedMonths.text(months), "facts", fact.word());
                record(session, actor, "shared-facts-read", place, place, told);
                record(session, actor, "shared-facts-read", place, actor.jurisdiction(), told);
            });
            return granting.map(facts::reader);
        });
    }

    private void record(
            Session session, Actor actor, String act, PlaceCode granting, PlaceCode at, Map<String, String> told) {
        String subject = "sharing-grant:" + granting.text();
        audit.record(session, new AuditEvent(actor.username(), act, subject, at.padded(), "done", told));
    }
}
