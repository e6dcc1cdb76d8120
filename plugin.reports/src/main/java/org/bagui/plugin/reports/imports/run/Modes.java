package org.bagui.plugin.reports.imports.run;

import java.util.Locale;
import java.util.Optional;
import org.bagui.core.register.service.WriteMode;

/** The words of the interface for what shall come of an import. */
public final class Modes {
    private Modes() {}

    /** Word of a mode: {@code preview}, {@code atomic}, {@code rowwise}. */
    public static String word(WriteMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** The mode of such a word, empty for any other text. */
    public static Optional<WriteMode> parse(String text) {
        for (WriteMode mode : WriteMode.values()) {
            if (word(mode).equals(text)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
