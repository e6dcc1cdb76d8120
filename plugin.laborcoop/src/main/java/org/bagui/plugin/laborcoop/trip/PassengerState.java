package org.bagui.plugin.laborcoop.trip;

import java.util.Locale;

/** What became of a passenger. */
enum PassengerState {
    /** Has a seat. */
    LISTED,
    /** Left with the trip. */
    DEPARTED,
    /** Did not come to it. */
    NOT_DEPARTED,
    /** Came to the receiving place. */
    ARRIVED,
    /** Left, and did not come. */
    NOT_ARRIVED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
