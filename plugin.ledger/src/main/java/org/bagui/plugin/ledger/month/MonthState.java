package org.bagui.plugin.ledger.month;

import java.util.Locale;

/** Where the month of a place stands. */
public enum MonthState {
    /** Being filled in; also every month that nobody has touched. */
    OPEN,
    /** Sent up, to be judged. */
    SUBMITTED,
    /** Sent back with a reason. */
    RETURNED,
    /** Found good one level up; changed only by a correction request, or after it is opened again. */
    ACCEPTED,
    /** Done; changed only by a correction request. */
    CLOSED;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MonthState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the place above may count on it. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == CLOSED;
    }
}
