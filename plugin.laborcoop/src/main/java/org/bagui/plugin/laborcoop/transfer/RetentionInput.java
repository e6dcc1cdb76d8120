package org.bagui.plugin.laborcoop.transfer;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bagui.core.rest.Refusal;

/**
 * How many are still there.
 *
 * @param months 1, 3 or 6 months after the arrival
 * @param persons persons, from 0 on; as many as are named where it is left out, and never fewer
 * @param reason why a number that is booked already changes
 * @param people ids of those who are named, of whom all must be named in the number before that names anybody, the arrival
 *     first; left out of a correction, those named stay named
 */
public record RetentionInput(@NotNull Integer months, Long persons, String reason, List<String> people) {
    Booking booking() {
        return Booking.retention(months).orElseThrow(() -> Refusal.of("months", "no-retention-month"));
    }

    LegInput.Checked checked() {
        List<Long> named = LegInput.named(people);
        return new LegInput.Checked(
                LegInput.persons(persons, named), null, LegInput.text("reason", reason), Rider.all(named));
    }
}
