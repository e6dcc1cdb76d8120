package org.bagui.plugin.reports.sheet;

/**
 * A sheet of a file.
 *
 * @param index position among the file's sheets that hold cells, from 0
 * @param name name as its tab shows it; the file's name for a text file
 * @param hidden whether the tab is hidden
 */
public record SheetInfo(int index, String name, boolean hidden) {}
