package org.bagui.plugin.laborcoop.pairing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a pairing stands; all but the first two are for good. */
public enum PairingState {
    /** One side has proposed it, the other has not answered. */
    PROPOSED,
    /** Both sides agree; in force from its first to its last day. */
    ACTIVE,
    /** The other side did not want it. */
    DECLINED,
    /** The side that proposed it took it back before it was answered. */
    WITHDRAWN,
    /** One side ended it before its last day. */
    ENDED,
    /** Its last day is over; never stored, told from the last day of one that is proposed or active. */
    EXPIRED;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PairingState of(String word) {
        return parse(word).orElseThrow(() -> new IllegalStateException("no state: " + word));
    }

    static Optional<PairingState> parse(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
