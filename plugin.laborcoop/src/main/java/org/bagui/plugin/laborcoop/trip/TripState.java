package org.bagui.plugin.laborcoop.trip;

import java.util.Locale;

/** Where a trip stands. */
public enum TripState {
    /** Seats are sold. */
    PLANNED,
    /** The sending side has said who left. */
    DEPARTED,
    /** The receiving side has said who came. */
    ARRIVED,
    /** It does not take place; for good. */
    CANCELLED;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TripState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
