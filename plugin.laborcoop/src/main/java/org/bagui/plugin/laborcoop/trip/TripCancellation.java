package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;
import org.bagui.plugin.laborcoop.transfer.Booking;

/**
 * What is taken back.
 *
 * @param booking {@code departure} or {@code arrival}, where only that was told in error; left out, the trip does not take place
 * @param reason why, at most 500 characters
 */
public record TripCancellation(String booking, @NotNull String reason) {
    /** The leg that is taken back; empty for the whole trip. */
    Optional<Booking> leg() {
        if (booking == null) {
            return Optional.empty();
        }
        if (booking.equals(Booking.DEPARTURE.word())) {
            return Optional.of(Booking.DEPARTURE);
        }
        if (booking.equals(Booking.ARRIVAL.word())) {
            return Optional.of(Booking.ARRIVAL);
        }
        throw Refusal.of("booking", "no-trip-booking");
    }

    String checkedReason() {
        return Wording.required("reason", reason, TripChange.LONGEST_REASON);
    }
}
