package org.bagui.plugin.ledger.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.month.MonthStanding;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.reporting.Undue;

/**
 * Who is due and who has reported, by place of report and register.
 *
 * @param isKnown whether it can be told who is late: not of a moment of the past
 * @param registers registers that are due, with their titles
 * @param counties places of report that must report, by the tree of places
 * @param profiles counts of the profile by place of report
 * @param undue who reported the profile without being due
 */
record Reporting(
        boolean isKnown, Map<String, String> registers, List<County> counties, List<PlaceCount> profiles, Undue undue) {
    /**
     * A county, a city's own unit or a zone.
     *
     * @param standing where its month stands
     * @param counts register to its enterprises; none where nobody is due
     */
    record County(PlaceCode place, MonthStanding standing, Map<String, PlaceCount> counts) {
        /** Enterprises that are overdue with a register, summed over the registers. */
        long overdue() {
            return counts.values().stream().mapToLong(PlaceCount::late).sum();
        }
    }

    /** Progress of a place with its profiles, all inside it put together; null where nobody is due. */
    ReportingProgress of(PlaceCode place) {
        long due = 0;
        long reported = 0;
        for (PlaceCount count : profiles) {
            if (place.contains(count.place())) {
                due += count.due();
                reported += count.reported();
            }
        }
        return due == 0 ? null : new ReportingProgress(due, reported);
    }

    /** What stands below a table of late ones. */
    String note(long shown, long all, ReportTexts texts) {
        if (!isKnown) {
            return texts.of("not-of-the-past");
        }
        return all == 0 ? texts.of("none") : all > shown ? texts.of("first", shown, all) : "";
    }

    /** Those that submitted late or are silent after their day, or have overdue enterprises; the worst first. */
    List<County> lateCounties() {
        return counties.stream()
                .filter(county -> county.standing().late() || county.overdue() > 0)
                .sorted(Comparator.comparing((County county) -> -county.overdue())
                        .thenComparing(County::place))
                .toList();
    }
}
