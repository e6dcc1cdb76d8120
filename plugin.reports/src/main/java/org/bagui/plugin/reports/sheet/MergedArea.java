package org.bagui.plugin.reports.sheet;

/**
 * A cell merged over several rows.
 *
 * @param column column of its value, from 0
 * @param first number of its first row, which holds the value
 * @param last number of its last row
 */
public record MergedArea(int column, int first, int last) {}
