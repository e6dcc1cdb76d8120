package org.bagui.plugin.ledger.unchanged;

/**
 * Who answers: a firm at one place of report. A firm in two counties answers in each of them.
 *
 * @param place padded code of the place of report
 * @param uscc credit code
 */
record Reporter(long place, String uscc) {}
