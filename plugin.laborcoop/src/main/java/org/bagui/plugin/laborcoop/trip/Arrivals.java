package org.bagui.plugin.laborcoop.trip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Transactions;
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

/**
 * Takes what the receiving side tells of arrivals, and books the transfers that the trip carries. Passengers whom it may not see
 * are counted, by occupation, and not followed further.
 */
@Component(service = Arrivals.class)
public class Arrivals {
    private final Transactions transactions;
    private final TripService service;
    private final TripLog log;
    private final CarriedTransfers transfers;
    private final NamedPeople people;

    /** Arrivals over these services. */
    @Activate
    public Arrivals(
            @Reference Transactions transactions,
            @Reference TripService service,
            @Reference TripLog log,
            @Reference CarriedTransfers transfers,
            @Reference NamedPeople people) {
        this.transactions = transactions;
        this.service = service;
        this.log = log;
        this.transfers = transfers;
        this.people = people;
    }

    /** Lets a trip arrive; with a reason it corrects an arrival. */
    TripService.Told arrive(Actor actor, long id, ArrivalInput input) {
        Instant at = input.moment();
        Set<Long> missing = input.passengers();
        Map<String, Integer> unnamed = input.unnamed();
        String reason = input.checkedReason();
        Set<Long> seen = seen(actor, service.find(actor, id));
        return service.step(actor, id, (session, trip) -> {
            TripService.requireSide(actor, trip, Side.RECEIVING);
            boolean corrects = trip.state() == TripState.ARRIVED;
            if (!corrects) {
                TripService.requireState(trip, TripState.DEPARTED);
            } else if (reason == null) {
                throw TripConflict.of(trip, "trip-correction-needs-reason");
            }
            if (at.isBefore(Utc.instant(trip.departedAt))) {
                throw Refusal.of("at", "trip-arrives-before-leaving");
            }
            List<TripPassenger> left = service.passengers(session, trip).stream()
                    .filter(TripPassenger::hasDeparted)
                    .toList();
            requireNameable(left, seen, missing);
            requireCountable(left, seen, unnamed);
            left.forEach(one -> one.become(state(one, seen, missing)));
            Map<String, CarriedTransfers.Group> groups = PassengerGroups.of(
                    left,
                    some -> some.size()
                            - unnamed.getOrDefault(some.get(0).occupation, 0)
                            - (int) some.stream()
                                    .filter(one -> missing.contains(one.id))
                                    .count(),
                    one -> one.is(PassengerState.ARRIVED));
            LocalDate day = LocalDate.ofInstant(at, BusinessClock.ZONE);
            TripConflict.within(
                    trip,
                    () -> transfers.book(
                            session,
                            actor,
                            trip.carrier(),
                            new CarriedTransfers.Leg(Booking.ARRIVAL, day, groups, reason)));
            trip.arrived = groups.values().stream()
                    .mapToInt(CarriedTransfers.Group::persons)
                    .sum();
            trip.arrivedAt = Utc.of(at);
            trip.state = TripState.ARRIVED.word();
            trip.version++;
            log.record(session, actor, trip, corrects ? "arrival-corrected" : "arrived", trip.arrived, reason);
        });
    }

    /** The persons on the trip whom the actor may name. */
    private Set<Long> seen(Actor actor, Trip trip) {
        List<TripPassenger> all = transactions.read(actor.scope(), session -> service.passengers(session, trip));
        return people.nameable(actor, trip.ends(), PassengerRegistration.ids(all));
    }

    /** Whether what became of the passenger is told one by one: of who is not named by the number on the manifest. */
    private static boolean isTold(TripPassenger one, Set<Long> seen) {
        return one.isUnnamed() || seen.contains(one.person);
    }

    private static PassengerState state(TripPassenger one, Set<Long> seen, Set<Long> missing) {
        if (!isTold(one, seen)) {
            return PassengerState.DEPARTED;
        }
        return missing.contains(one.id) ? PassengerState.NOT_ARRIVED : PassengerState.ARRIVED;
    }

    private static void requireNameable(List<TripPassenger> left, Set<Long> seen, Set<Long> missing) {
        int place = 0;
        for (Long passenger : missing) {
            if (left.stream().noneMatch(one -> one.id.equals(passenger) && isTold(one, seen))) {
                throw Refusal.of("missing/" + place, "no-such-passenger");
            }
            place++;
        }
    }

    private static void requireCountable(List<TripPassenger> left, Set<Long> seen, Map<String, Integer> unnamed) {
        int place = 0;
        for (Map.Entry<String, Integer> one : unnamed.entrySet()) {
            long hidden = left.stream()
                    .filter(each -> each.occupation.equals(one.getKey()) && !isTold(each, seen))
                    .count();
            if (one.getValue() > hidden) {
                throw Refusal.of("unnamedMissing/" + place + "/persons", "not-between", 0, hidden);
            }
            place++;
        }
    }

    /** Takes an arrival back that was told in error. */
    TripService.Told takeBack(Actor actor, long id, String reason) {
        return service.step(actor, id, (session, trip) -> {
            TripService.requireSide(actor, trip, Side.RECEIVING);
            TripService.requireState(trip, TripState.ARRIVED);
            TripConflict.within(trip, () -> transfers.takeBack(session, actor, trip.id, Booking.ARRIVAL, reason));
            service.passengers(session, trip).stream()
                    .filter(TripPassenger::hasDeparted)
                    .forEach(one -> one.become(PassengerState.DEPARTED));
            int arrived = trip.arrived;
            trip.arrived = null;
            trip.arrivedAt = null;
            trip.state = TripState.DEPARTED.word();
            trip.version++;
            log.record(session, actor, trip, "arrival-cancelled", arrived, reason);
        });
    }
}
