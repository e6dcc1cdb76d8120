package org.bagui.plugin.ledger.reporting;

import java.time.LocalDate;
import org.bagui.core.place.PlaceCode;

/**
 * How many enterprises of a place are due and have reported a register in a month.
 *
 * @param place county, city's own unit or zone; or a place above them, for their sum
 * @param dueDate last day on which the place reports in time
 * @param due enterprises that must report
 * @param reported those that have: an entry that is no draft, a nil report or a confirmed "unchanged"
 * @param late those that have not although the due date of their county is over
 */
public record PlaceCount(PlaceCode place, LocalDate dueDate, int due, int reported, int late) {
    /** Share of those that have reported, 0 to 1; null where nobody is due. */
    public Double rate() {
        return due == 0 ? null : (double) reported / due;
    }
}
