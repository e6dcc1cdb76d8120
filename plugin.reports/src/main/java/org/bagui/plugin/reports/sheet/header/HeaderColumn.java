package org.bagui.plugin.reports.sheet.header;

/**
 * A titled column of a table.
 *
 * @param cell address of the cell with its title
 * @param column column index from 0
 * @param title the title, groups before it parted by {@code " / "}
 * @param field the field it fills, or null where the column is ignored
 */
public record HeaderColumn(String cell, int column, String title, String field) {}
