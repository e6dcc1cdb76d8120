package org.bagui.plugin.laborcoop.trip;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Moments;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers;

/**
 * A trip as shown; what is not known is left out, and in lists legs, transfers and history are.
 *
 * @param version version that a change has to name
 * @param mode {@code bus}, {@code train}, or {@code coach} for carriages of a train that runs anyway
 * @param number number of the train, or plate of the bus
 * @param title what people call it
 * @param period month of the departure, planned or real
 * @param state {@code planned}, {@code departed}, {@code arrived} or {@code cancelled}
 * @param seats number of seats
 * @param passengers passengers on the manifest
 * @param sold seats sold on the fullest leg
 * @param stops stops in order
 * @param legs seats between each stop and the next
 * @param transfers transfers that it carries, one for each occupation
 * @param history what either side did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TripView(
        String id,
        int version,
        String mode,
        String number,
        String title,
        String sendingPlace,
        String receivingPlace,
        String pairing,
        String campaign,
        String period,
        String state,
        int seats,
        int passengers,
        int sold,
        List<Stop> stops,
        List<Leg> legs,
        Cost cost,
        Departure departure,
        Arrival arrival,
        List<CarriedTransfers.Brief> transfers,
        List<StepView> history) {
    /**
     * Seats between two stops.
     *
     * @param from name of the stop that it begins at
     * @param to name of the stop that it ends at
     * @param sold seats sold
     * @param free seats free
     */
    public record Leg(String from, String to, int sold, int free) {}

    /**
     * Who left.
     *
     * @param at moment
     * @param persons persons
     * @param missing passengers who did not come to it
     * @param povertyLifted of those who left, workers lifted out of poverty
     * @param consentWithdrawn of those who left, persons whose consent was withdrawn by then: counted, not named to the other side
     */
    public record Departure(String at, int persons, int missing, int povertyLifted, int consentWithdrawn) {}

    /**
     * Who came.
     *
     * @param at moment
     * @param persons persons
     * @param missing persons who left and did not come
     */
    public record Arrival(String at, int persons, int missing) {}

    /**
     * What a side did.
     *
     * @param step {@code planned}, {@code changed}, {@code passengers-added}, {@code passengers-removed}, {@code departed},
     *     {@code departure-corrected}, {@code departure-cancelled}, {@code arrived}, {@code arrival-corrected},
     *     {@code arrival-cancelled} or {@code cancelled}
     * @param persons persons that it is about
     * @param by name of who did it
     * @param place place of that account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(String step, Integer persons, String reason, String at, String by, String place) {
        private static StepView of(TripStep step) {
            return new StepView(
                    step.step,
                    step.persons,
                    step.reason,
                    Moments.text(step.takenAt),
                    step.takenByName,
                    PlaceCode.ofPadded(step.takenAtPlace).text());
        }
    }

    /** A page, the latest first; {@code next} is the {@code before} of the following page. */
    public record Page(List<TripView> items, String next) {
        static Page of(List<Trip> page, int limit) {
            String next = page.size() < limit ? null : Long.toString(page.get(limit - 1).id);
            return new Page(
                    page.stream().map(one -> TripView.of(one, null, null, null)).toList(), next);
        }
    }

    static TripView of(TripService.Told told) {
        return of(
                told.trip(),
                legs(told.trip(), told.plan()),
                told.transfers(),
                told.steps().stream().map(StepView::of).toList());
    }

    private static List<Leg> legs(Trip trip, SeatPlan plan) {
        List<Stop> stops = trip.stopList();
        List<Leg> legs = new ArrayList<>();
        for (int leg = 0; leg + 1 < stops.size(); leg++) {
            legs.add(new Leg(
                    stops.get(leg).name(), stops.get(leg + 1).name(), plan.sold(leg), trip.seats - plan.sold(leg)));
        }
        return legs;
    }

    private static TripView of(
            Trip one, List<Leg> legs, List<CarriedTransfers.Brief> transfers, List<StepView> history) {
        return new TripView(
                Long.toString(one.id),
                one.version,
                one.vehicle,
                one.number,
                one.title,
                one.place(Side.SENDING).text(),
                one.place(Side.RECEIVING).text(),
                text(one.pairing),
                text(one.campaign),
                one.period.toString(),
                one.state,
                one.seats,
                one.passengers,
                one.sold,
                one.stopList(),
                legs,
                one.cost(),
                departure(one),
                one.arrived == null ? null : new Arrival(at(one.arrivedAt), one.arrived, one.departed - one.arrived),
                transfers,
                history);
    }

    private static Departure departure(Trip one) {
        return one.departed == null
                ? null
                : new Departure(
                        at(one.departedAt),
                        one.departed,
                        one.passengers - one.departed,
                        one.departedPoor,
                        one.withdrawn);
    }

    private static String at(LocalDateTime utc) {
        return Moments.text(utc);
    }

    private static String text(Long id) {
        return id == null ? null : Long.toString(id);
    }
}
