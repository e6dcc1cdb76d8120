package org.bagui.plugin.laborcoop.trip;

import java.time.LocalDate;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.campaign.CampaignService;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans trips, changes plans and cancels them. */
@Component(service = TripSteps.class)
public class TripSteps {
    private final Transactions transactions;
    private final TripService service;
    private final TripLog log;
    private final PairingService pairings;
    private final PairingPlaces places;
    private final CampaignService campaigns;
    private final Overlaps overlaps;
    private final PassengerLocks locks;

    /** Steps over these services. */
    @Activate
    public TripSteps(
            @Reference Transactions transactions,
            @Reference TripService service,
            @Reference TripLog log,
            @Reference PairingService pairings,
            @Reference PairingPlaces places,
            @Reference CampaignService campaigns,
            @Reference Overlaps overlaps,
            @Reference PassengerLocks locks) {
        this.transactions = transactions;
        this.service = service;
        this.log = log;
        this.pairings = pairings;
        this.places = places;
        this.campaigns = campaigns;
        this.overlaps = overlaps;
        this.locks = locks;
    }

    /** Plans a trip; the sending side does, or for a partner outside Guangxi the side here. */
    TripService.Told plan(Actor actor, TripInput input) {
        Map<Side, PlaceCode> ends = places.ends(actor, input.sendingPlace(), input.receivingPlace());
        if (!PairingPlaces.standsFor(actor.scope(), Side.SENDING, ends::get)) {
            throw Refusal.of("sendingPlace", "not-the-sending-side");
        }
        Trip trip = new Trip();
        trip.sendingPlace = ends.get(Side.SENDING).padded();
        trip.receivingPlace = ends.get(Side.RECEIVING).padded();
        trip.pairing = input.pairing() == null ? null : pairings.between(actor, input.pairing(), ends);
        trip.state = TripState.PLANNED.word();
        input.checked().putInto(trip);
        return transactions.write(actor.scope(), session -> {
            trip.campaign = campaign(session, actor, input.campaign(), trip.plannedDay());
            trip.id = session.nextId();
            session.persist(trip);
            log.record(session, actor, trip, "planned", null, null);
            return service.tell(session, trip);
        });
    }

    private Long campaign(Session session, Actor actor, String id, LocalDate day) {
        return id == null || id.isBlank()
                ? null
                : campaigns.requireRunning(session, actor, id.strip(), day).id();
    }

    /** Changes a trip in the version that the caller has seen. */
    TripService.Told change(Actor actor, long id, TripChange change) {
        return locks.step(actor, service.find(actor, id), (session, trip) -> {
            change.requireVersion(trip);
            String reason = change.checkedReason();
            requireChangeable(trip, change, reason);
            int stops = trip.stopList().size();
            change.putInto(trip);
            if (change.campaign() != null || change.stops() != null && trip.campaign != null) {
                String campaign = change.campaign() == null ? trip.campaign.toString() : change.campaign();
                trip.campaign = campaign(session, actor, campaign, trip.plannedDay());
            }
            requireFits(trip, stops);
            if (change.stops() != null) {
                overlaps.require(session, trip, service.passengers(session, trip));
            }
            trip.version++;
            log.record(session, actor, trip, "changed", null, reason);
        });
    }

    private static void requireChangeable(Trip trip, TripChange change, String reason) {
        boolean planned = trip.state() == TripState.PLANNED;
        if (trip.state() == TripState.CANCELLED || !planned && change.isPlan()) {
            throw TripConflict.of(trip);
        }
        if (!planned && reason == null) {
            throw TripConflict.of(trip, "trip-correction-needs-reason");
        }
    }

    /** Those who have seats keep them: as many stops as before, and no fewer seats than are sold. */
    private static void requireFits(Trip trip, int stopsBefore) {
        if (trip.passengers > 0 && trip.stopList().size() != stopsBefore) {
            throw TripConflict.of(trip, "trip-stops-in-use", stopsBefore);
        }
        if (trip.seats < trip.sold) {
            throw TripConflict.of(trip, "trip-seats-sold", trip.sold);
        }
    }

    /** Cancels a trip that is planned; either side does. */
    TripService.Told cancel(Actor actor, long id, String reason) {
        return service.step(actor, id, (session, trip) -> {
            if (!PairingPlaces.standsFor(actor.scope(), Side.RECEIVING, trip::place)) {
                TripService.requireSide(actor, trip, Side.SENDING);
            }
            TripService.requireState(trip, TripState.PLANNED);
            trip.state = TripState.CANCELLED.word();
            trip.version++;
            log.record(session, actor, trip, "cancelled", null, reason);
        });
    }
}
