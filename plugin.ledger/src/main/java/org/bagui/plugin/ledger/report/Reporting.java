package org.bagui.plugin.ledger.report;

import java.util.Comparator;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.month.MonthState;
import org.bagui.plugin.ledger.reporting.PlaceCount;

/**
 * Who is due and who has reported, by place of report.
 *
 * @param isKnown whether it can be told
 * @param counties places of report where anybody is due
 */
record Reporting(boolean isKnown, List<County> counties) {
    /** Of a moment of the past nothing is told. */
    static final Reporting UNKNOWN = new Reporting(false, List.of());

    /**
     * A county, a city's own unit or a zone.
     *
     * @param count its enterprises
     * @param state where its month stands
     */
    record County(PlaceCount count, MonthState state) {
        boolean isThrough() {
            boolean sent = state != MonthState.OPEN && state != MonthState.RETURNED;
            return sent && count.late() == 0;
        }
    }

    /** Progress of a place, all inside it put together; null where nobody is due. */
    ReportingProgress of(PlaceCode place) {
        long due = 0;
        long reported = 0;
        for (County county : counties) {
            if (place.contains(county.count().place())) {
                due += county.count().due();
                reported += county.count().reported();
            }
        }
        return due == 0 ? null : new ReportingProgress(due, reported);
    }

    /** Number of late enterprises. */
    long late() {
        return counties.stream().mapToLong(county -> county.count().late()).sum();
    }

    /** What stands below a table of late ones. */
    String note(long shown, long all, ReportTexts texts) {
        if (!isKnown) {
            return texts.of("not-of-the-past");
        }
        return all == 0 ? texts.of("none") : all > shown ? texts.of("first", shown, all) : "";
    }

    /** Those that did not submit, or have late enterprises; those with most late enterprises first. */
    List<County> lateCounties() {
        return counties.stream()
                .filter(county -> !county.isThrough())
                .sorted(Comparator.comparing((County county) -> -county.count().late())
                        .thenComparing(county -> county.count().place()))
                .toList();
    }
}
