package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.text.Wording;
import org.bagui.plugin.laborcoop.trip.ManifestReader.Row;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts people on trips and takes them off again, all that are sent or none; only the sending side does, before the departure. */
@Component(service = Manifests.class)
public class Manifests {
    private final TripService service;
    private final TripLog log;
    private final PassengerLocks locks;
    private final Overlaps overlaps;
    private final PassengerRegistration registration;

    /** Manifests over these services. */
    @Activate
    public Manifests(
            @Reference TripService service,
            @Reference TripLog log,
            @Reference PassengerLocks locks,
            @Reference Overlaps overlaps,
            @Reference PassengerRegistration registration) {
        this.service = service;
        this.log = log;
        this.locks = locks;
        this.overlaps = overlaps;
        this.registration = registration;
    }

    /**
     * Puts people on a trip, and gives the passengers that they are.
     *
     * @throws org.bagui.core.problem.Problem 422 with every fault of every row; 409 {@code state-conflict} where a seat is not free,
     *     or somebody is on this trip already or on another one at its time
     */
    List<TripPassenger> add(Actor actor, long id, ManifestRows sent) {
        Trip seen = service.find(actor, id);
        requireOpen(actor, seen);
        return locks.holding(actor, seen, session -> {
            Trip trip = service.held(session, actor, id);
            TripService.requireState(trip, TripState.PLANNED);
            List<TripPassenger> there = service.passengers(session, trip);
            if (there.size() + sent.rows().size() > TripService.MOST_PASSENGERS) {
                throw Refusal.of("passengers", "too-many-rows-sent", TripService.MOST_PASSENGERS);
            }
            List<Row> rows = new ManifestReader(sent, trip.stopList()).read(shown(session, actor, trip, sent, there));
            PassengerRegistration.Boarded boarded = registration.persons(session, actor, trip, sent, rows);
            List<Long> persons = boarded.persons();
            SeatPlan plan = TripService.plan(trip, there);
            requireFree(session, trip, there, sent, rows, boarded, plan);
            List<TripPassenger> added = new ArrayList<>();
            long[] ids = session.nextIds(rows.size());
            for (Row row : rows) {
                added.add(passenger(ids[added.size()], trip, row, persons.get(added.size())));
            }
            added.forEach(session::persist);
            if (added.isEmpty()) {
                return added;
            }
            trip.passengers += added.size();
            trip.sold = plan.most();
            log.record(session, actor, trip, "passengers-added", added.size(), null);
            session.flush();
            return added;
        });
    }

    /** Refuses whoever may not put people on a trip, and trips that have left, before anything of what is sent is read. */
    void requireOpen(Actor actor, Trip trip) {
        actor.require(Permission.PEOPLE_WRITE);
        TripService.requireSide(actor, trip, Side.SENDING);
        TripService.requireState(trip, TripState.PLANNED);
    }

    /** Passengers as the list shows them, where rows of them were sent with it. */
    private List<ManifestView.Passenger> shown(
            Session session, Actor actor, Trip trip, ManifestRows sent, List<TripPassenger> there) {
        return sent.known().isEmpty()
                ? List.of()
                : ManifestView.of(
                                trip,
                                there,
                                there,
                                registration.known(session, actor, there),
                                registration.agreeing(session, actor, trip.ends(), there))
                        .items();
    }

    private void requireFree(
            Session session,
            Trip trip,
            List<TripPassenger> there,
            ManifestRows sent,
            List<Row> rows,
            PassengerRegistration.Boarded boarded,
            SeatPlan plan) {
        List<Long> persons = boarded.persons();
        Set<Long> on = there.stream().map(one -> one.person).collect(Collectors.toSet());
        Set<Long> elsewhere = overlaps.elsewhere(session, trip, boarded.same());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String who = row.who();
            if (!row.unnamed() && !Collections.disjoint(on, boarded.same().get(persons.get(i)))) {
                faults.add(sent.fault(row.row(), who, "passenger-on-the-trip"));
            } else if (!row.unnamed() && elsewhere.contains(persons.get(i))) {
                faults.add(sent.fault(row.row(), who, "passenger-elsewhere"));
            } else if (plan.free(row.boarding(), row.alighting()) < 1) {
                faults.add(sent.fault(row.row(), "boarding", "trip-sold-out"));
            } else if (row.seat() != null && !plan.isFree(row.seat(), row.boarding(), row.alighting())) {
                faults.add(sent.fault(row.row(), "seat", "trip-seat-taken"));
            } else {
                plan.take(row.boarding(), row.alighting(), row.seat());
            }
        }
        if (!faults.isEmpty()) {
            throw sent.refusal(409, "state-conflict", TripConflict.faults(trip, faults));
        }
    }

    private static TripPassenger passenger(long id, Trip trip, Row row, Long person) {
        TripPassenger passenger = new TripPassenger();
        passenger.id = id;
        passenger.trip = trip.id;
        passenger.sendingPlace = trip.sendingPlace;
        passenger.receivingPlace = trip.receivingPlace;
        passenger.person = person;
        passenger.occupation = row.occupation();
        passenger.employer = row.employer();
        passenger.boarding = row.boarding();
        passenger.alighting = row.alighting();
        passenger.seat = row.seat();
        passenger.povertyLifted = row.povertyLifted();
        passenger.become(PassengerState.LISTED);
        return passenger;
    }

    /**
     * Passengers to be taken off.
     *
     * @param passengers their ids on the manifest
     * @param reason why, at most 500 characters, or left out
     */
    public record Removal(@NotEmpty List<String> passengers, String reason) {
        private Set<Long> ids() {
            if (passengers.size() > ManifestRows.MOST) {
                throw Refusal.of("passengers", "too-many-rows-sent", ManifestRows.MOST);
            }
            Set<Long> ids = new LinkedHashSet<>();
            for (String one : passengers) {
                String at = "passengers/" + ids.size();
                if (!ids.add(DepartureInput.passenger(at, one))) {
                    throw Refusal.of(at, "passenger-twice");
                }
            }
            return ids;
        }
    }

    /** Takes passengers off a trip, whose seats are free then. */
    TripService.Told remove(Actor actor, long id, Removal removal) {
        Set<Long> ids = removal.ids();
        String reason = Wording.optional("reason", removal.reason(), TripChange.LONGEST_REASON);
        return service.step(actor, id, (session, trip) -> {
            TripService.requireSide(actor, trip, Side.SENDING);
            TripService.requireState(trip, TripState.PLANNED);
            List<TripPassenger> there = new ArrayList<>(service.passengers(session, trip));
            Set<Long> unknown = new HashSet<>(ids);
            there.forEach(one -> unknown.remove(one.id));
            if (!unknown.isEmpty()) {
                int place = new ArrayList<>(ids).indexOf(unknown.iterator().next());
                throw Refusal.of("passengers/" + place, "no-such-passenger");
            }
            there.stream().filter(one -> ids.contains(one.id)).forEach(session::remove);
            there.removeIf(one -> ids.contains(one.id));
            trip.passengers = there.size();
            trip.sold = TripService.plan(trip, there).most();
            log.record(session, actor, trip, "passengers-removed", ids.size(), reason);
        });
    }
}
