package org.bagui.plugin.ledger.report;

import java.util.List;
import org.bagui.plugin.ledger.reporting.MissingReport;

/**
 * An enterprise that is overdue.
 *
 * @param missing the enterprise, with whom to call
 * @param registers titles of the registers that it owes
 */
record LateFirm(MissingReport missing, List<String> registers) {}
