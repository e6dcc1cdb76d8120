package org.bagui.plugin.reports.imports.table;

import java.util.Locale;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/** Turns what the sheet layer refuses into a refusal of the interface, 422 with the refusal's code and its own words. */
public final class SheetProblem {
    /** The code {@code too-many-rows} of the interface is about what is asked for, not about what is sent. */
    private static final String TOO_MANY_ROWS = "sheet-too-many-rows";

    private SheetProblem() {}

    /** The refusal of the interface. */
    public static Problem of(SheetRefusal refusal, Locale locale) {
        String code = refusal.code().equals(SheetRefusal.TOO_MANY_ROWS) ? TOO_MANY_ROWS : refusal.code();
        return Problem.causedBy(refusal, 422, code, refusal.message(locale));
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
