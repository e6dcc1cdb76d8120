package org.bagui.plugin.ledger.report;

/**
 * How far the reporting of a place has come.
 *
 * @param due enterprises on its reporting list (M01)
 * @param reported those of them that reported (M02)
 */
record ReportingProgress(long due, long reported) {}
