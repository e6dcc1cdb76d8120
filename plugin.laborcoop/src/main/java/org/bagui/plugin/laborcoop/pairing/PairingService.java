package org.bagui.plugin.laborcoop.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.TaskActors;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds pairings, and takes proposals for new ones and for renewals. */
@Component(service = PairingService.class)
public class PairingService {
    private static final String MODULE = "org.bagui.plugin.laborcoop";
    private static final String PAGE = "select p from Pairing p where p.id < :before"
            + " and (p.sendingPlace between :placeFrom and :placeTo or p.receivingPlace between :placeFrom and :placeTo)"
            + " and (:anyState = true"
            + " or (:over = true and p.state in ('proposed', 'active') and p.validUntil < :today)"
            + " or (:over = false and p.state = :state and (:open = false or p.validUntil >= :today)))"
            + " order by p.id desc";

    private static final String OPEN = "select p from Pairing p where p.state in ('proposed', 'active')"
            + " and p.validUntil >= :today and p.sendingPlace between :placeFrom and :placeTo"
            + " and p.receivingPlace between :placeFrom and :placeTo order by p.id desc";
    private static final String AGREED = "select p from Pairing p where (p.state = 'active'"
            + " or p.state = 'ended' and p.endedOn > :over and p.endedOn > p.validFrom)"
            + " and p.validFrom <= :lastDay and p.validUntil >= :firstDay"
            + " and p.sendingPlace between :placeFrom and :placeTo"
            + " and p.receivingPlace between :placeFrom and :placeTo order by p.id desc";
    private static final int MOST_OPEN = 20_000;

    private final Transactions transactions;
    private final PairingPlaces places;
    private final PairingLog log;
    private final Tenants tenants;
    private final OccupationKeys keys;
    private final TaskActors tasks;
    private final Clock clock = BusinessClock.system();

    /** The service over those that it calls. */
    @Activate
    public PairingService(
            @Reference Transactions transactions,
            @Reference PairingPlaces places,
            @Reference PairingLog log,
            @Reference Tenants tenants,
            @Reference OccupationKeys keys,
            @Reference TaskActors tasks) {
        this.transactions = transactions;
        this.places = places;
        this.log = log;
        this.tenants = tenants;
        this.keys = keys;
        this.tasks = tasks;
    }

    /** A pairing with the steps that it took. */
    record Told(Pairing pairing, List<PairingEvent> events) {}

    /** Today, by which pairings expire. */
    public LocalDate today() {
        return BusinessClock.today(clock);
    }

    /**
     * The place whose pairings an actor reads: its own, or its county where that is a township or village, whose people the
     * county's pairings are for. Steps are taken under the actor's own place only.
     */
    static PlaceCode readingPlace(Actor actor) {
        return actor.jurisdiction().county().orElse(actor.jurisdiction());
    }

    /** What lies inside the place whose pairings an actor reads. */
    Scope reading(Actor actor) {
        return tasks.at("pairings", readingPlace(actor)).scope();
    }

    /** The pairing of an id; 404 where there is none with an end inside the actor's place. */
    public Pairing find(Actor actor, long id) {
        return transactions.read(reading(actor), session -> find(session, actor, id));
    }

    Pairing find(Session session, Actor actor, long id) {
        Pairing found = session.find(Pairing.class, id);
        if (found == null) {
            throw Problem.notFound();
        }
        requireShown(
                actor, found.sidesIn(session.scope()).stream().map(found::place).toList());
        return found;
    }

    /** The id of a pairing that the actor sees, of just these places; 422 at {@code pairing} for any other. */
    public Long between(Actor actor, String id, Map<Side, PlaceCode> ends) {
        Pairing pairing;
        try {
            pairing = find(actor, Parameters.id(id));
        } catch (Problem missing) {
            if (!missing.code().equals(Problem.notFound().code())) {
                throw missing;
            }
            throw Refusal.of("pairing", "no-such-pairing");
        }
        for (Side side : Side.values()) {
            if (!pairing.place(side).equals(ends.get(side))) {
                throw Refusal.of("pairing", "not-the-pairings-places");
            }
        }
        return pairing.id;
    }

    /** Refuses with 404 {@code module-not-enabled} what lies at none but places that have switched labour cooperation off. */
    public void requireShown(Actor actor, List<PlaceCode> ends) {
        if (ends.stream().noneMatch(place -> tenants.isShown(MODULE, place, actor))) {
            throw Problem.of(404, "module-not-enabled", MODULE);
        }
    }

    Told tell(Actor actor, long id) {
        return transactions.read(reading(actor), session -> {
            Pairing found = find(session, actor, id);
            return new Told(found, log.events(session, found));
        });
    }

    /** Pairings with an end inside a place, the latest first. */
    List<Pairing> page(Actor actor, PlaceCode place, PairingState state, long before, int limit) {
        boolean open = state == PairingState.PROPOSED || state == PairingState.ACTIVE;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", before);
        parameters.put("placeFrom", place.from());
        parameters.put("placeTo", place.to());
        parameters.put("anyState", state == null);
        parameters.put("state", state == null ? "" : state.word());
        parameters.put("open", open);
        parameters.put("over", state == PairingState.EXPIRED);
        parameters.put("today", today());
        return transactions.read(reading(actor), session -> session.list(Pairing.class, PAGE, parameters, limit));
    }

    /** Pairings between two places inside one that are proposed or in force, the latest first. */
    public List<Pairing> open(Actor actor, PlaceCode place) {
        Map<String, Object> parameters = Map.of("today", today(), "placeFrom", place.from(), "placeTo", place.to());
        return transactions.read(actor.scope(), session -> session.list(Pairing.class, OPEN, parameters, MOST_OPEN));
    }

    /**
     * Pairings between two places inside one that both sides agree to, with a day in the month. One that was ended counts in
     * the months before, and in the one of its end once that is over; whoever plans ahead cannot build on it.
     */
    public List<Pairing> inForce(Actor actor, PlaceCode place, YearMonth month) {
        Map<String, Object> parameters = Map.of(
                "firstDay",
                month.atDay(1),
                "lastDay",
                month.atEndOfMonth(),
                "over",
                month.isBefore(YearMonth.from(today())) ? month.atDay(1) : today(),
                "placeFrom",
                place.from(),
                "placeTo",
                place.to());
        return transactions.read(actor.scope(), session -> session.list(Pairing.class, AGREED, parameters, MOST_OPEN));
    }

    /** Takes a proposal, and gives the pairing that comes of it. */
    public Pairing proposed(Actor actor, ProposalInput input) {
        return propose(actor, input).pairing();
    }

    /** Takes a proposal. */
    Told propose(Actor actor, ProposalInput input) {
        Map<Side, PlaceCode> ends = places.ends(actor, input);
        Side proposer = PairingPlaces.proposer(actor.scope(), ends, input.side());
        Terms terms = input.terms().checked(proposer, today(), keys);
        return transactions.write(
                actor.scope(), session -> told(session, proposed(session, actor, ends, proposer, terms, null)));
    }

    /**
     * Takes a proposal to renew a pairing that is or was in force.
     *
     * @throws Problem 409 {@code state-conflict} for one that never was, or that has a follower
     */
    Told renew(Actor actor, long id, RenewalInput input) {
        Pairing seen = find(actor, id);
        Map<Side, PlaceCode> ends =
                Map.of(Side.SENDING, seen.place(Side.SENDING), Side.RECEIVING, seen.place(Side.RECEIVING));
        Side proposer = PairingPlaces.proposer(actor.scope(), ends, input.side());
        Terms terms = input.over(seen).checked(proposer, today(), keys);
        return StateConflict.settled(() -> transactions.write(actor.scope(), session -> {
            Pairing before = find(session, actor, id);
            requireRenewable(session, before);
            Pairing follower = proposed(session, actor, ends, proposer, terms, before.id);
            before.followedBy = follower.id;
            log.record(session, actor, before, "renewed", null);
            return told(session, follower);
        }));
    }

    private void requireRenewable(Session session, Pairing before) {
        PairingState state = before.state(today());
        boolean was = state == PairingState.ACTIVE || state == PairingState.EXPIRED || state == PairingState.ENDED;
        if (!was) {
            throw StateConflict.of(before, today());
        }
        Pairing follower = before.followedBy == null ? null : session.find(Pairing.class, before.followedBy);
        boolean refused = follower == null
                || PairingState.DECLINED.word().equals(follower.state)
                || PairingState.WITHDRAWN.word().equals(follower.state);
        if (!refused) {
            throw StateConflict.of(before, today(), "pairing-renewed", Long.toString(follower.id));
        }
    }

    private Pairing proposed(
            Session session, Actor actor, Map<Side, PlaceCode> ends, Side proposer, Terms terms, Long follows) {
        Pairing pairing = new Pairing();
        pairing.id = session.nextId();
        pairing.sendingPlace = ends.get(Side.SENDING).padded();
        pairing.receivingPlace = ends.get(Side.RECEIVING).padded();
        pairing.state = PairingState.PROPOSED.word();
        pairing.proposedSide = proposer.word();
        pairing.proposedAt = Utc.now(session);
        pairing.follows = follows;
        terms.putInto(pairing);
        session.persist(pairing);
        log.record(session, actor, pairing, PairingState.PROPOSED.word(), null);
        return pairing;
    }

    private Told told(Session session, Pairing pairing) {
        session.flush();
        return new Told(pairing, log.events(session, pairing));
    }
}
