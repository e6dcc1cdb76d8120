package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Passengers to be put on a trip, all or none.
 *
 * @param passengers 1 to 5,000 of them
 */
public record ManifestInput(@NotEmpty List<PassengerInput> passengers) {
    /** Only their number: such texts end in logs. */
    @Override
    public String toString() {
        return "ManifestInput[" + (passengers == null ? 0 : passengers.size()) + "]";
    }
}
