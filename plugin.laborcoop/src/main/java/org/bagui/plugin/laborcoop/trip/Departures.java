package org.bagui.plugin.laborcoop.trip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.bagui.plugin.laborcoop.transfer.Booking;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what the sending side tells of departures, and books the transfers that the trip carries. */
@Component(service = Departures.class)
public class Departures {
    private final TripService service;
    private final TripLog log;
    private final CarriedTransfers transfers;
    private final NamedPeople people;
    private final NamesInReasons names;
    private final Overlaps overlaps;
    private final PassengerLocks locks;

    /** Departures over these services. */
    @Activate
    public Departures(
            @Reference TripService service,
            @Reference TripLog log,
            @Reference CarriedTransfers transfers,
            @Reference NamedPeople people,
            @Reference NamesInReasons names,
            @Reference Overlaps overlaps,
            @Reference PassengerLocks locks) {
        this.service = service;
        this.log = log;
        this.transfers = transfers;
        this.people = people;
        this.names = names;
        this.overlaps = overlaps;
        this.locks = locks;
    }

    /** Lets a trip depart; with a reason it corrects a departure, as long as nobody has told of the arrival. */
    TripService.Told depart(Actor actor, long id, DepartureInput input) {
        Instant at = input.moment();
        Map<Long, String> missing = input.reasons();
        String reason = input.checkedReason();
        TripService.Step step = (session, trip) -> {
            TripService.requireSide(actor, trip, Side.SENDING);
            boolean corrects = trip.state() == TripState.DEPARTED;
            if (!corrects) {
                TripService.requireState(trip, TripState.PLANNED);
            } else if (reason == null) {
                throw TripConflict.of(trip, "trip-correction-needs-reason");
            }
            LocalDate day = LocalDate.ofInstant(at, BusinessClock.ZONE);
            if (corrects && !YearMonth.from(day).equals(trip.period)) {
                throw Refusal.of("at", "date-outside-month", trip.period.toString());
            }
            List<TripPassenger> all = service.passengers(session, trip);
            requireListed(all, missing);
            names.require(session, trip, all, missing);
            List<TripPassenger> back = all.stream()
                    .filter(one -> one.is(PassengerState.NOT_DEPARTED) && !missing.containsKey(one.id))
                    .toList();
            all.forEach(one -> part(one, missing));
            List<TripPassenger> left =
                    all.stream().filter(TripPassenger::hasDeparted).toList();
            if (left.isEmpty()) {
                throw TripConflict.of(trip, "trip-without-passengers");
            }
            overlaps.require(session, trip, back);
            TripConflict.within(
                    trip,
                    () -> transfers.book(
                            session,
                            actor,
                            trip.carrier(),
                            new CarriedTransfers.Leg(Booking.DEPARTURE, day, PassengerGroups.all(left), reason)));
            tell(session, actor, trip, at, left, reason);
        };
        // A correction may put people back on the trip who are on another one by now.
        return reason == null ? service.step(actor, id, step) : locks.step(actor, service.find(actor, id), step);
    }

    private static void requireListed(List<TripPassenger> all, Map<Long, String> missing) {
        int place = 0;
        for (Long passenger : missing.keySet()) {
            if (all.stream().noneMatch(one -> one.id.equals(passenger))) {
                throw Refusal.of("missing/" + place + "/passenger", "no-such-passenger");
            }
            place++;
        }
    }

    private static void part(TripPassenger one, Map<Long, String> missing) {
        one.become(missing.containsKey(one.id) ? PassengerState.NOT_DEPARTED : PassengerState.DEPARTED);
        one.reason = missing.get(one.id);
    }

    private void tell(Session session, Actor actor, Trip trip, Instant at, List<TripPassenger> left, String reason) {
        boolean first = trip.departed == null;
        int before = first ? 0 : trip.departed;
        int poorBefore = first ? 0 : trip.departedPoor;
        List<Long> ids = PassengerRegistration.ids(left);
        LocalDate today = BusinessClock.today(BusinessClock.system());
        trip.departed = left.size();
        trip.departedAt = Utc.of(at);
        trip.departedPoor = (int) left.stream().filter(one -> one.povertyLifted).count();
        trip.withdrawn = ids.size()
                - people.agreeing(session, actor, trip.ends(), ids, today).size();
        trip.period = YearMonth.from(Trip.day(trip.departedAt));
        trip.state = TripState.DEPARTED.word();
        trip.version++;
        log.record(
                session,
                actor,
                trip,
                first ? "departed" : "departure-corrected",
                trip.departed,
                reason,
                new TripLog.Rise(first ? 1 : 0, trip.departed - before, trip.departedPoor - poorBefore));
    }

    /** Takes a departure back that was told in error, as long as nobody has told of the arrival. */
    TripService.Told takeBack(Actor actor, long id, String reason) {
        return locks.step(actor, service.find(actor, id), (session, trip) -> {
            TripService.requireState(trip, TripState.DEPARTED);
            List<TripPassenger> all = service.passengers(session, trip);
            overlaps.require(
                    session,
                    trip,
                    all.stream()
                            .filter(one -> one.is(PassengerState.NOT_DEPARTED))
                            .toList());
            TripConflict.within(trip, () -> transfers.takeBack(session, actor, trip.id, Booking.DEPARTURE, reason));
            all.forEach(one -> {
                one.become(PassengerState.LISTED);
                one.reason = null;
            });
            TripLog.Rise fall = new TripLog.Rise(-1, -trip.departed, -trip.departedPoor);
            int departed = trip.departed;
            trip.departed = null;
            trip.departedAt = null;
            trip.departedPoor = null;
            trip.withdrawn = null;
            trip.state = TripState.PLANNED.word();
            trip.version++;
            log.record(session, actor, trip, "departure-cancelled", departed, reason, fall);
            trip.period = YearMonth.from(trip.plannedDay());
        });
    }
}
