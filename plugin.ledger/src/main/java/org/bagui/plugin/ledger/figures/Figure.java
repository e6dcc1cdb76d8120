package org.bagui.plugin.ledger.figures;

import java.util.function.Function;
import org.bagui.core.persistence.Line;

/** What one enterprise says in one month; sums of these make the indicators (data/monthly_indicators.csv). */
public enum Figure {
    /** 1 where the enterprise has any entry of the month. */
    PRESENT(month -> month.reports() ? 1L : null),
    /** 1 where the enterprise is due and has reported its profile (M02). */
    REPORTED(month -> month.isReported() ? 1L : null),
    /** Heads at the end of the month: of the flow, else of the profile. */
    STAFF(Month::staff),
    INDUSTRIAL_WORKERS(month -> month.number("industrial")),
    HIGHLY_SKILLED(month -> month.number("highly_skilled")),
    /** Workers with a level of skill, highly skilled ones included. */
    WITH_LEVEL(month -> plus(month.number("highly_skilled"), month.number("lower_skilled"))),
    OPENING(month -> month.number("opening")),
    HIRES(month -> month.number("hires")),
    SEPARATIONS(month -> month.number("separations")),
    /** 1 where the enterprise is one of M02 and closing heads are above the opening ones. */
    GROWING(month -> month.isReported() && month.changed() > 0 ? 1L : null),
    /** 1 where the enterprise is one of M02 and closing heads are below the opening ones. */
    SHRINKING(month -> month.isReported() && month.changed() < 0 ? 1L : null),
    /** 1 where the enterprise is one of M02 and people are lacking now. */
    SHORT(month -> month.isReported() && month.isShort() ? 1L : null),
    SHORTAGE(month -> month.number("shortage")),
    SKILLED_SHORTAGE(month -> month.number("short_skilled")),
    EXPANSION(month -> month.number("expansion")),
    /** Expansion's need within three months of the first month of the selection. */
    NEAR_EXPANSION(month -> month.number("expansion_near")),
    PLANNED_RECRUITMENT(month -> month.number("planned")),
    /** 1 where the shortage rate is above 15 % or separations were above hires three months in a row. */
    ALERT(month -> month.losing() || month.lacks() ? 1L : null);

    /** Shortage rate in percent above which an enterprise is on the alert list (M35). */
    public static final int ALERT_RATE = 15;

    private static final Figure[] ALL = values();

    private final Function<Month, Long> value;

    Figure(Function<Month, Long> value) {
        this.value = value;
    }

    /**
     * All figures of a line's month, by their order.
     *
     * @param line the enterprise
     * @param month place of the month in the selection
     * @param losing whether separations were above hires in this month and the two before
     * @param due whether it has to report in this month
     */
    static Long[] of(Line line, int month, boolean losing, boolean due) {
        Month at = new Month(line, month, losing, due);
        Long[] values = new Long[ALL.length];
        if (at.reports()) {
            for (Figure figure : ALL) {
                values[figure.ordinal()] = figure.value.apply(at);
            }
        }
        return values;
    }

    /** Whether a shortage beside these heads is above the rate of the alert list. */
    public static boolean exceeds(long shortage, long staff) {
        return 100 * shortage > ALERT_RATE * (staff + shortage);
    }

    private static Long plus(Long one, Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    /** One month of a line. */
    private record Month(Line line, int at, boolean losing, boolean due) {
        Long number(String column) {
            return line.number(column, at);
        }

        boolean reports() {
            return number("profiles") != null || number("flows") != null || number("posts") != null;
        }

        boolean isReported() {
            return due && number("profiles") != null;
        }

        Long staff() {
            Long closing = number("closing");
            return closing == null ? number("employees") : closing;
        }

        int changed() {
            Long opening = number("opening");
            Long closing = number("closing");
            return opening == null || closing == null ? 0 : Long.compare(closing, opening);
        }

        boolean isShort() {
            Long shortage = number("shortage");
            return shortage != null && shortage > 0;
        }

        boolean lacks() {
            Long shortage = number("shortage");
            Long staff = staff();
            return shortage != null && staff != null && exceeds(shortage, staff);
        }
    }
}
