package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Who is due and has reported a register in some months, now or as of a moment.
 *
 * @param counts month to the counts of each place of report where somebody is due
 * @param undue those that have an entry without being due
 */
public record ReportedMonths(Map<YearMonth, List<PlaceCount>> counts, Undue undue) {}
