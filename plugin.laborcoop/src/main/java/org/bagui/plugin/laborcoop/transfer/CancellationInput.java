package org.bagui.plugin.laborcoop.transfer;

import jakarta.validation.constraints.NotNull;
import org.bagui.core.rest.Refusal;

/**
 * A booking that is taken back.
 *
 * @param booking {@code departure}, {@code arrival}, {@code retention-1}, {@code retention-3} or {@code retention-6}
 * @param reason why, at most 500 characters
 */
public record CancellationInput(
        @NotNull String booking, @NotNull String reason) {
    Booking asked() {
        return Booking.parse(Refusal.required("booking", booking, 20))
                .orElseThrow(() -> Refusal.of("booking", "no-booking"));
    }

    String checkedReason() {
        return LegInput.requiredText("reason", reason);
    }
}
