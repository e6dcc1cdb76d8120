package org.bagui.plugin.reports.sheet.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bagui.plugin.reports.sheet.Cell;

/** Day counts of a workbook as dates, in the 1900 and the 1904 system. */
final class ExcelDates {

    private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);
    private static final double LAST = 2_958_466;
    private static final int SECONDS = 86_400;

    private ExcelDates() {}

    /**
     * Gives a number cell as a date cell, or as a number cell where the count is no date.
     *
     * @param plain the number as plain text
     */
    static Cell cell(int row, int column, String plain, boolean base1904) {
        double count = Double.parseDouble(plain);
        if (count < 0 || count >= LAST) {
            return Cell.number(row, column, plain);
        }
        return Cell.date(row, column, plain, of(count, base1904));
    }

    private static LocalDateTime of(double count, boolean base1904) {
        long seconds = Math.round(count * SECONDS);
        long days = seconds / SECONDS;
        LocalDate base = base1904 ? BASE_1904 : BASE_1900;
        // The 1900 system counts a 29 February 1900 that never was, so its first 59 days lie one day later.
        long shift = !base1904 && days < 60 ? 1 : 0;
        return base.plusDays(days + shift).atStartOfDay().plusSeconds(seconds % SECONDS);
    }
}
