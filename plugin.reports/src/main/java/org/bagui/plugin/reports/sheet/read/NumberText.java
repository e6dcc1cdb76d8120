package org.bagui.plugin.reports.sheet.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as plain decimal text.
 *
 * <p>A whole number keeps every digit. A broken number is what its writer meant: text of up to 15 digits or of two
 * decimals stands as written; longer text is a binary fraction written out ({@code 4.3499999999999996}) and is
 * rounded to the 15 significant digits that a spreadsheet program shows.
 */
final class NumberText {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private NumberText() {}

    /** Gives the plain text of a number as written in a file, or null where it is none. */
    static String plain(String written) {
        int length = written.length();
        if (length > 0 && length <= 15 && isWhole(written)) {
            return written;
        }
        if (length == 0 || length > 400) {
            return null;
        }
        try {
            return plain(new BigDecimal(written));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Gives the plain text of a binary number, or null where it is not finite. */
    static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? plain(new BigDecimal(Double.toString(number))) : null;
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) > 400) {
            return stripped.scale() > 0 ? "0" : null;
        }
        if (stripped.scale() > 2 && stripped.precision() > 15) {
            stripped = stripped.round(SHOWN).stripTrailingZeros();
        }
        return stripped.toPlainString();
    }

    /** Digits without a leading zero, with or without a minus sign. */
    private static boolean isWhole(String written) {
        int from = written.charAt(0) == '-' ? 1 : 0;
        int length = written.length();
        if (from == length || (written.charAt(from) == '0' && length > 1)) {
            return false;
        }
        for (int i = from; i < length; i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
