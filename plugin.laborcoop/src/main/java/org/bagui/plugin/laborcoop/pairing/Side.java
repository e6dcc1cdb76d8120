package org.bagui.plugin.laborcoop.pairing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An end of a pairing. */
public enum Side {
    /** Where the workers come from. */
    SENDING,
    /** Where they go to work. */
    RECEIVING;

    /** The end across. */
    public Side other() {
        return this == SENDING ? RECEIVING : SENDING;
    }

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Side> parse(String word) {
        return Stream.of(values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
