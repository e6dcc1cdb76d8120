package org.bagui.plugin.reports.imports.table;

import java.util.Locale;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/**
 * Turns what the sheet layer refuses into a refusal of the interface with the refusal's code and its own words: 422, or 429
 * where waiting helps.
 */
public final class SheetProblem {
    /** Codes that the interface uses for something else, with those of a sheet. */
    private static final Map<String, String> OTHERWISE = Map.of(
            SheetRefusal.TOO_MANY_ROWS, "sheet-too-many-rows",
            SheetRefusal.ENCODING, "unsupported-text-encoding");

    private SheetProblem() {}

    /** The refusal of the interface. */
    public static Problem of(SheetRefusal refusal, Locale locale) {
        String code = OTHERWISE.getOrDefault(refusal.code(), refusal.code());
        String message = refusal.message(locale);
        return refusal.secondsToWait() > 0
                ? Problem.causedBy(refusal, 429, code, refusal.secondsToWait(), message)
                : Problem.causedBy(refusal, 422, code, message);
    }

    /** The sheet layer's refusal behind an exception, or null where it has another cause. */
    public static SheetRefusal refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SheetRefusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
