package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * A trip as its sending side plans it.
 *
 * @param mode {@code bus}, {@code train}, or {@code coach} for carriages of a train that runs anyway
 * @param sendingPlace code of the place that the workers come from
 * @param receivingPlace code of the place that they go to
 * @param pairing id of the pairing of just these places that carries it, or left out
 * @param campaign id of the campaign that it belongs to, or left out
 * @param number number of the train, or plate of the bus; at most 40 characters
 * @param title what people call it; at most 100 characters
 * @param seats seats, 1 to 5,000
 * @param stops 2 to 40 stops, in order
 * @param cost what it costs; nothing where it is left out
 */
public record TripInput(
        @NotNull String mode,
        @NotNull String sendingPlace,
        @NotNull String receivingPlace,
        String pairing,
        String campaign,
        String number,
        String title,
        @NotNull Long seats,
        @NotNull List<Stop> stops,
        Cost.Input cost) {
    static final int MOST_SEATS = 5_000;
    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_TITLE = 100;

    /** What is planned, in order; where the trip goes and what carries it is not in it. */
    record Plan(Vehicle vehicle, String number, String title, int seats, List<Stop> stops, Cost cost) {
        void putInto(Trip trip) {
            trip.vehicle = vehicle.word();
            trip.number = number;
            trip.title = title;
            trip.seats = seats;
            new StopTimes(stops).putInto(trip);
            put(cost, trip);
        }
    }

    static void put(Cost cost, Trip trip) {
        trip.costTotal = Yuan.read("cost/total", cost.total());
        trip.costShares = TripJson.write(cost.shares());
    }

    Plan checked() {
        return new Plan(
                vehicle(mode),
                Wording.optional("number", number, LONGEST_NUMBER),
                Wording.optional("title", title, LONGEST_TITLE),
                seats(seats),
                Stop.checked(stops),
                Cost.checked(cost));
    }

    static Vehicle vehicle(String mode) {
        return Vehicle.parse(Refusal.required("mode", mode, LONGEST_NUMBER))
                .orElseThrow(() -> Refusal.of("mode", "no-trip-mode"));
    }

    static int seats(Long seats) {
        if (seats == null || seats < 1 || seats > MOST_SEATS) {
            throw Refusal.of("seats", "not-between", 1, MOST_SEATS);
        }
        return seats.intValue();
    }
}
