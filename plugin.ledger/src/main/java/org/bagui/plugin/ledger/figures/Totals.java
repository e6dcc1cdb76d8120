package org.bagui.plugin.ledger.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums of all figures over some enterprises in one month. */
public final class Totals {
    /** Decimal places of shares. */
    private static final int PLACES = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final long[] sums = new long[Figure.values().length];
    private final boolean[] given = new boolean[sums.length];

    void add(Long[] values) {
        for (int i = 0; i < sums.length; i++) {
            if (values[i] != null) {
                sums[i] += values[i];
                given[i] = true;
            }
        }
    }

    /** Adds the sums of other enterprises. */
    void add(Totals others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others.sums[i];
            given[i] |= others.given[i];
        }
    }

    /** Whether any enterprise has an entry. */
    public boolean isThere() {
        return given[Figure.PRESENT.ordinal()];
    }

    /** The sum, or null where nobody gave a value. */
    public Long get(Figure figure) {
        return given[figure.ordinal()] ? (Long) sums[figure.ordinal()] : null;
    }

    /** The number of enterprises; 0 where others reported, null where nobody did. */
    public Long count(Figure figure) {
        Long sum = get(figure);
        return sum == null && isThere() ? Long.valueOf(0) : sum;
    }

    /** A part of a whole in percent with two decimals, or null where either is missing or the whole is 0. */
    public static BigDecimal percent(Long part, Long whole) {
        if (part == null || whole == null || whole == 0) {
            return null;
        }
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }

    /** Shortage in percent of heads and shortage together (M17). */
    public BigDecimal shortageRate() {
        Long shortage = get(Figure.SHORTAGE);
        Long staff = get(Figure.STAFF);
        return shortage == null || staff == null ? null : percent(shortage, staff + shortage);
    }
}
