package org.bagui.plugin.laborcoop.trip;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.pairing.StateConflict;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds trips, and lets steps be taken one after the other: each holds the trip's row until its transaction ends. */
@Component(service = TripService.class)
public class TripService {
    private static final String PAGE = "select t from Trip t where t.id < :before"
            + " and (t.sendingPlace between :placeFrom and :placeTo or t.receivingPlace between :placeFrom and :placeTo)"
            + " and (:ever = true or (t.period >= :from and t.period <= :to))"
            + " and (:any = true or t.campaign = :campaign)"
            + " order by t.id desc";
    private static final String LOCK = "update Trip t set t.writes = t.writes + 1 where t.id = :id";
    private static final String PASSENGERS =
            "select p from TripPassenger p where p.trip = :trip order by p.boarding, p.id";
    static final int MOST_PASSENGERS = 10_000;

    private final Transactions transactions;
    private final TripLog log;
    private final PairingService pairings;
    private final CarriedTransfers transfers;

    /** The service over those that it calls. */
    @Activate
    public TripService(
            @Reference Transactions transactions,
            @Reference TripLog log,
            @Reference PairingService pairings,
            @Reference CarriedTransfers transfers) {
        this.transactions = transactions;
        this.log = log;
        this.pairings = pairings;
        this.transfers = transfers;
    }

    /** A trip with all that is told of it. */
    record Told(Trip trip, SeatPlan plan, List<CarriedTransfers.Brief> transfers, List<TripStep> steps) {}

    /** Which trips a page shows. */
    record Asked(PlaceCode place, MonthRange months, Long campaign) {}

    /** What is done to a trip whose row is held. */
    @FunctionalInterface
    interface Step {
        void take(Session session, Trip trip);
    }

    /** The trip of an id; 404 where there is none with an end inside the actor's place. */
    Trip find(Actor actor, long id) {
        return transactions.read(actor.scope(), session -> find(session, actor, id));
    }

    private Trip find(Session session, Actor actor, long id) {
        Trip found = session.find(Trip.class, id);
        // The session may see more than the actor does.
        if (found == null || found.placesIn(actor.scope()).isEmpty()) {
            throw Problem.notFound();
        }
        pairings.requireShown(actor, found.placesIn(actor.scope()));
        return found;
    }

    Told tell(Actor actor, long id) {
        return transactions.read(actor.scope(), session -> told(session, find(session, actor, id)));
    }

    /** A trip that was written. */
    Told tell(Session session, Trip trip) {
        session.flush();
        return told(session, trip);
    }

    private Told told(Session session, Trip trip) {
        return new Told(
                trip, plan(trip, passengers(session, trip)), transfers.of(session, trip.id), log.steps(session, trip));
    }

    /** Takes a step of a trip that the actor sees. */
    Told step(Actor actor, long id, Step step) {
        return settled(actor, id, () -> transactions.write(actor.scope(), session -> taken(session, actor, id, step)));
    }

    /** Does work on a trip again where another writer was faster; after some tries 409 with the state that the trip is in. */
    <R> R settled(Actor actor, long id, Supplier<R> work) {
        return StateConflict.settled(work, () -> TripConflict.of(find(actor, id)));
    }

    /** Takes a step in a transaction that is open. */
    Told taken(Session session, Actor actor, long id, Step step) {
        Trip trip = held(session, actor, id);
        step.take(session, trip);
        return tell(session, trip);
    }

    /** The trip of an id, its row held until the transaction ends. */
    Trip held(Session session, Actor actor, long id) {
        if (session.execute(LOCK, Map.of("id", id)) == 0) {
            throw Problem.notFound();
        }
        return find(session, actor, id);
    }

    /** Everybody on the manifest, by boarding stop. */
    List<TripPassenger> passengers(Session session, Trip trip) {
        return session.list(TripPassenger.class, PASSENGERS, Map.of("trip", trip.id), MOST_PASSENGERS);
    }

    static SeatPlan plan(Trip trip, List<TripPassenger> passengers) {
        SeatPlan plan = new SeatPlan(trip.stopList().size(), trip.seats);
        passengers.forEach(one -> plan.take(one.boarding, one.alighting, one.seat));
        return plan;
    }

    /** Refuses whoever does not stand for a side alone. */
    static void requireSide(Actor actor, Trip trip, Side side) {
        if (!PairingPlaces.standsFor(actor.scope(), side, trip::place)) {
            throw TripConflict.of(
                    trip, "trip-of-the-other-side", trip.place(side).text());
        }
    }

    static void requireState(Trip trip, TripState state) {
        if (trip.state() != state) {
            throw TripConflict.of(trip);
        }
    }

    /** Trips with an end inside a place, the latest first. */
    List<Trip> page(Actor actor, Asked asked, long before, int limit) {
        MonthRange months = asked.months() == null ? MonthRange.of(YearMonth.of(2000, 1)) : asked.months();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", before);
        parameters.put("placeFrom", asked.place().from());
        parameters.put("placeTo", asked.place().to());
        parameters.put("ever", asked.months() == null);
        parameters.put("from", months.from());
        parameters.put("to", months.to());
        parameters.put("any", asked.campaign() == null);
        parameters.put("campaign", asked.campaign() == null ? 0L : asked.campaign());
        return transactions.read(actor.scope(), session -> session.list(Trip.class, PAGE, parameters, limit));
    }
}
