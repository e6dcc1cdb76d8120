package org.bagui.plugin.laborcoop.transfer;

import java.util.Locale;

/** How the two legs of a transfer stand to each other. */
public enum TransferState {
    /** Only the departure is booked. */
    DEPARTED,
    /** Only the arrival is booked. */
    ARRIVED,
    /** Both sides have booked the same number. */
    MATCHED,
    /** The two numbers differ. */
    DIFFERS,
    /** They differ, or one is missing, and the whole difference is explained. */
    EXPLAINED,
    /** Neither leg is booked any more. */
    CANCELLED;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
