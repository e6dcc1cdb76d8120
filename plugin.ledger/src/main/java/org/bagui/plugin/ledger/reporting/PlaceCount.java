package org.bagui.plugin.ledger.reporting;

import java.time.LocalDate;
import org.bagui.core.place.PlaceCode;

/**
 * How many enterprises of a place are due and have reported a register in a month: the one definition of due (应报, M01),
 * reported (已报, M02) and overdue (逾期未报) for pages, reports, indicators and programs. It is of one register; where none is
 * named it is the enterprise profile.
 *
 * @param place county, city's own unit or zone; or a place above them, for their sum
 * @param dueDate last day on which the place reports in time
 * @param due enterprises that must report
 * @param reported those of them that have: an entry that is no draft, a nil report or a confirmed "unchanged"
 * @param late those that have not although the due date of their county is over
 */
public record PlaceCount(PlaceCode place, LocalDate dueDate, int due, int reported, int late) {
    /** Share of those that have reported, 0 to 1; null where nobody is due. */
    public Double rate() {
        return due == 0 ? null : (double) reported / due;
    }
}
