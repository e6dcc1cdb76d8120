package org.bagui.plugin.ledger.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.Months;
import org.bagui.plugin.ledger.outlook.Outlook.Forecast;

/**
 * Expects the mean of the last three months for each of the next three, and tells how far that was off in the months
 * past. A month that nobody reported is unknown, not 0.
 */
final class MovingMean {
    static final int AHEAD = 3;
    private static final int BASIS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<YearMonth, Long> known;

    MovingMean(Map<YearMonth, Long> known) {
        this.known = known;
    }

    /** The three months after a month. */
    List<Forecast> after(YearMonth month, YearMonth first) {
        List<Forecast> months = new ArrayList<>();
        for (int ahead = 1; ahead <= AHEAD; ahead++) {
            BigDecimal expected = expected(month);
            Error error = error(first, month, ahead);
            months.add(new Forecast(
                    Months.format(month.plusMonths(ahead)),
                    expected == null
                            ? null
                            : (Long) expected.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                    error.mean(),
                    error.meanPercent(),
                    error.tested()));
        }
        return months;
    }

    /** The mean of a month and the two before, or null where one of them is unknown. */
    private BigDecimal expected(YearMonth month) {
        long sum = 0;
        for (int back = 0; back < BASIS; back++) {
            Long value = known.get(month.minusMonths(back));
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(BASIS), 6, RoundingMode.HALF_UP);
    }

    private Error error(YearMonth first, YearMonth last, int ahead) {
        Error error = new Error();
        for (YearMonth from = first; !from.plusMonths(ahead).isAfter(last); from = from.plusMonths(1)) {
            BigDecimal expected = expected(from);
            Long real = known.get(from.plusMonths(ahead));
            if (expected != null && real != null) {
                error.add(expected.subtract(BigDecimal.valueOf(real)).abs(), real);
            }
        }
        return error;
    }

    /** Errors put together. */
    private static final class Error {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal shares = BigDecimal.ZERO;
        private int tested;
        private int withShare;

        void add(BigDecimal error, long real) {
            sum = sum.add(error);
            tested++;
            if (real != 0) {
                shares = shares.add(error.multiply(HUNDRED).divide(BigDecimal.valueOf(real), 6, RoundingMode.HALF_UP));
                withShare++;
            }
        }

        BigDecimal mean() {
            return mean(sum, tested);
        }

        BigDecimal meanPercent() {
            return mean(shares, withShare);
        }

        int tested() {
            return tested;
        }

        private static BigDecimal mean(BigDecimal sum, int count) {
            return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
        }
    }
}
