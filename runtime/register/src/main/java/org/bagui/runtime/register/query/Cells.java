package org.bagui.runtime.register.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.bagui.core.persistence.store.RollUpSelection.Group;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.YearMonthConverter;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;

/** Cells and figures of a roll-up as the interface shows them, whatever number class the database gives. */
final class Cells {
    private static final int PADDED = 12;
    private static final int DECIMALS_OF_A_MEAN = 2;

    private Cells() {}

    /** The text of a cell: a place code, a month, a code; null where entries have none. */
    static String text(Group group, Object cell) {
        if (cell == null) {
            return null;
        }
        if (group.field() == null) {
            return place(cell.toString());
        }
        if (group.field().kind() == ValueKind.MONTH && cell instanceof Number number) {
            YearMonth month = new YearMonthConverter().convertToEntityAttribute(number.intValue());
            return month.toString();
        }
        return cell.toString();
    }

    /** An entry that stands above the level asked for (a county among townships) shows as the place that it is. */
    private static String place(String digits) {
        String padded = digits + "0".repeat(PADDED - digits.length());
        return PlaceCode.ofPadded(Long.parseLong(padded)).text();
    }

    /** A figure: a whole number of a whole-numbered measure or of entries, else a decimal; means with two decimals. */
    static Object figure(FieldDefinition measure, boolean mean, Object figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal number = decimal((Number) figure);
        if (mean) {
            return number.setScale(DECIMALS_OF_A_MEAN, RoundingMode.HALF_UP);
        }
        return measure == null || measure.kind() != ValueKind.DECIMAL ? (Object) number.longValueExact() : number;
    }

    /** The sum of two figures of one measure, of which either may be absent. */
    static Object plus(Object one, Object other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one instanceof Long whole
                ? (Object) Math.addExact(whole, (Long) other)
                : decimal((Number) one).add(decimal((Number) other));
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        boolean whole = number instanceof Long || number instanceof Integer || number instanceof Short;
        return whole ? BigDecimal.valueOf(number.longValue()) : BigDecimal.valueOf(number.doubleValue());
    }
}
