package org.bagui.plugin.ledger.reporting;

/**
 * Who answers: a firm at one place of report. A firm in two counties answers in each of them.
 *
 * @param place padded code of the place of report
 * @param uscc credit code
 */
public record Reporter(long place, String uscc) {}
