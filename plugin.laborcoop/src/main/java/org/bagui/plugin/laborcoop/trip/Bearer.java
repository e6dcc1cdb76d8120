package org.bagui.plugin.laborcoop.trip;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who bears a share of what a trip costs. */
public enum Bearer {
    /** The place that sends. */
    SENDING_PLACE,
    /** The place that receives. */
    RECEIVING_PLACE,
    /** The enterprises that hire. */
    ENTERPRISE,
    /** Those who travel. */
    WORKER,
    /** The employment subsidy fund. */
    EMPLOYMENT_FUND;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Bearer> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
