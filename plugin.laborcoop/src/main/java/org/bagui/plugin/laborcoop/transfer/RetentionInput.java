package org.bagui.plugin.laborcoop.transfer;

import org.bagui.core.rest.Refusal;

/**
 * How many are still there.
 *
 * @param months 1, 3 or 6 months after the arrival
 * @param persons persons, from 0 on
 * @param reason why a number that is booked already changes
 */
public record RetentionInput(Integer months, Long persons, String reason) {
    Booking booking() {
        return Booking.retention(months).orElseThrow(() -> Refusal.of("months", "no-retention-month"));
    }

    LegInput.Checked checked() {
        return new LegInput.Checked(LegInput.count("persons", persons, 0), null, LegInput.text("reason", reason));
    }
}
