package org.bagui.plugin.laborcoop.trip;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a trip goes by. */
public enum Vehicle {
    /** A chartered bus. */
    BUS,
    /** A chartered train. */
    TRAIN,
    /** Carriages of a train that runs anyway. */
    COACH;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Vehicle> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
