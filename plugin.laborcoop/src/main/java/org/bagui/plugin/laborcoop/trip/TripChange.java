package org.bagui.plugin.laborcoop.trip;

import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * What is to be changed of a trip; what is left out stays. After the departure number, title and cost may be corrected only,
 * with a reason.
 *
 * @param version version of the trip that the caller has seen
 * @param mode as in {@link TripInput}
 * @param campaign id of the campaign, or empty for none
 * @param number as in {@link TripInput}
 * @param title as in {@link TripInput}
 * @param seats never fewer than are sold on any leg
 * @param stops all stops; as many as before where seats are sold
 * @param cost all of the cost
 * @param reason why, at most 500 characters; needed after the departure
 */
public record TripChange(
        Integer version,
        String mode,
        String campaign,
        String number,
        String title,
        Long seats,
        List<Stop> stops,
        Cost.Input cost,
        String reason) {
    static final int LONGEST_REASON = 500;

    void requireVersion(Trip trip) {
        if (version == null) {
            throw Problem.of(428, "version-required");
        }
        if (!version.equals(trip.version)) {
            throw Problem.of(412, "stale-version");
        }
    }

    String checkedReason() {
        return Wording.optional("reason", reason, LONGEST_REASON);
    }

    /** Whether it concerns what can be planned only, not corrected. */
    boolean isPlan() {
        return mode != null || campaign != null || seats != null || stops != null;
    }

    /** Puts what is told into the trip. */
    void putInto(Trip trip) {
        if (mode != null) {
            trip.vehicle = TripInput.vehicle(mode).word();
        }
        if (number != null) {
            trip.number = Wording.optional("number", number, TripInput.LONGEST_NUMBER);
        }
        if (title != null) {
            trip.title = Wording.optional("title", title, TripInput.LONGEST_TITLE);
        }
        if (seats != null) {
            trip.seats = TripInput.seats(seats);
        }
        if (stops != null) {
            new StopTimes(Stop.checked(stops)).putInto(trip);
        }
        if (cost != null) {
            TripInput.put(Cost.checked(cost), trip);
        }
    }
}
