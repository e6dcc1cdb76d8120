package org.bagui.plugin.reports.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.function.Executable;

/** Assertions about refusals. */
public final class Refusals {

    private Refusals() {}

    /** Expects a refusal by its code, with a message in both languages, and gives it. */
    public static SheetRefusal assertRefused(String code, Executable work) {
        SheetRefusal refusal = assertThrows(SheetRefusal.class, work);
        assertEquals(code, refusal.code(), refusal::getMessage);
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            String message = refusal.message(locale);
            assertFalse(message.isBlank() || message.contains("{"), message);
        }
        return refusal;
    }

    /** Expects that a file is refused by its code while it is opened or read to the end, and gives the refusal. */
    public static SheetRefusal assertFileRefused(String code, Path file) {
        return assertFileRefused(code, file, SheetLimits.DEFAULT);
    }

    /** The same under other limits. */
    public static SheetRefusal assertFileRefused(String code, Path file, SheetLimits limits) {
        return assertRefused(code, () -> {
            try (SheetFile sheets = SheetFile.open(file, limits)) {
                for (SheetInfo sheet : sheets.sheets()) {
                    readAll(sheets, sheet);
                }
            }
        });
    }

    private static void readAll(SheetFile sheets, SheetInfo sheet) {
        try (SheetRows rows = sheets.rows(sheet)) {
            SheetRow row = rows.next();
            while (row != null) {
                row = rows.next();
            }
        }
    }
}
