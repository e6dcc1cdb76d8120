package org.bagui.plugin.ledger.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A month and those that it is compared with, each once: in January the month before is the December before. */
public final class ComparedMonths {
    private final List<YearMonth> months = new ArrayList<>();

    /** The months of a comparison. */
    public ComparedMonths(YearMonth month) {
        months.add(month);
        for (ComparisonMonths against : ComparisonMonths.values()) {
            if (!months.contains(against.of(month))) {
                months.add(against.of(month));
            }
        }
    }

    /** The month itself, then the others. */
    public List<YearMonth> all() {
        return months;
    }

    /** The month that is compared. */
    public YearMonth month() {
        return months.get(0);
    }

    /** Where the month compared with stands among all. */
    public int index(ComparisonMonths against) {
        return months.indexOf(against.of(month()));
    }
}
