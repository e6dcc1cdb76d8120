package org.bagui.plugin.ledger.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an enterprise is on the alert list. */
public enum AlertKind {
    /** Separations above hires in this month and the two before (M35). */
    LOSSES,
    /** Shortage above 15 % of heads and shortage (M35, M17). */
    SHORTAGE_RATE,
    /** Neither its own entry nor one of any month written within 31 days (M34). */
    STALE;

    /** The kind of a name in the interface. */
    static Optional<AlertKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.word().equals(name)).findFirst();
    }

    /** Its name in the interface. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
