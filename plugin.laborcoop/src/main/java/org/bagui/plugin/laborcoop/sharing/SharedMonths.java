package org.bagui.plugin.laborcoop.sharing;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bagui.core.period.MonthRange;
import org.bagui.core.period.Months;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;

/** Months for which shared facts are asked, twelve at most. */
public final class SharedMonths {
    private static final int MOST = 12;

    private SharedMonths() {}

    /** The months of a parameter; the present one where none is named. */
    public static MonthRange read(String period, LocalDate today) {
        MonthRange months = period == null ? MonthRange.of(YearMonth.from(today)) : Parameters.months(period);
        if (!months.to().isBefore(months.from().plusMonths(MOST))) {
            throw Problem.of(400, "too-many-months", MOST);
        }
        return months;
    }

    /** Months as the interface writes them. */
    public static String text(MonthRange months) {
        String from = Months.format(months.from());
        return months.isSingle() ? from : from + ".." + Months.format(months.to());
    }
}
