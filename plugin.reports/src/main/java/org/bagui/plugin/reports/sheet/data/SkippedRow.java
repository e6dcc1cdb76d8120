package org.bagui.plugin.reports.sheet.data;

/**
 * A row that was not taken as data.
 *
 * @param row row number from 1
 * @param kind what it was taken for
 * @param text its first text, at most 60 characters
 */
public record SkippedRow(int row, RowKind kind, String text) {}
