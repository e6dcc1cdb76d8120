package org.bagui.plugin.reports.imports.table;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.bagui.core.register.service.UnreadableCell;
import org.bagui.plugin.reports.sheet.Cell;

/** The value that the write pipeline gets of a cell. */
final class CellValue {
    private static final int INT_DIGITS = 9;
    private static final int SHOWN = 60;

    private CellValue() {}

    /**
     * Text as entered, whole numbers as {@code Integer}, others as {@code BigDecimal}, dates as {@code LocalDate} or
     * {@code LocalDateTime}, yes and no as {@code Boolean}; formulas and error values as {@link UnreadableCell}; null where
     * blank.
     */
    static Object of(Cell cell) {
        return switch (cell.kind()) {
            case BLANK -> null;
            case TEXT -> cell.text();
            case NUMBER -> number(cell.number());
            case DATE ->
                cell.date().toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? cell.date().toLocalDate()
                        : cell.date();
            case BOOLEAN -> Boolean.valueOf(cell.text());
            case FORMULA -> unreadable("formula-cell", cell);
            case ERROR -> unreadable("error-cell", cell);
        };
    }

    /** Of a cell that is refused anyhow no more is kept than faults show. */
    private static UnreadableCell unreadable(String code, Cell cell) {
        String text = cell.text();
        return new UnreadableCell(code, text.length() <= SHOWN ? text : text.substring(0, SHOWN));
    }

    private static Object number(String plain) {
        int digits = plain.length();
        int value = 0;
        boolean negative = digits > 1 && plain.charAt(0) == '-';
        for (int i = negative ? 1 : 0; i < digits; i++) {
            int digit = plain.charAt(i) - '0';
            if (digit < 0 || digit > 9 || digits > INT_DIGITS) {
                return whole(new BigDecimal(plain));
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** A number without a fraction in the shortest form, so that a code kept as a number reads as its digits. */
    private static Object whole(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > 0) {
            return bare;
        }
        boolean fits = bare.precision() - bare.scale() <= INT_DIGITS;
        return fits ? (Object) bare.intValueExact() : bare.precision() - bare.scale() > 400 ? bare : bare.setScale(0);
    }
}
