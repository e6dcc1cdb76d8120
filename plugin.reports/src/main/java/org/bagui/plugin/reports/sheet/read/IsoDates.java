package org.bagui.plugin.reports.sheet.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.bagui.plugin.reports.sheet.Cell;

/** Dates written as ISO 8601 text, as the strict form of OOXML allows. */
final class IsoDates {

    private IsoDates() {}

    /** Gives a date cell, or a text cell where the text is no date. */
    static Cell cell(int row, int column, String written) {
        String text = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
        try {
            LocalDateTime date = text.length() > 10
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return Cell.date(row, column, null, date);
        } catch (DateTimeParseException e) {
            return Cell.text(row, column, written);
        }
    }
}
