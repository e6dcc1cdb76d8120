package org.bagui.plugin.reports.sheet.annotate;

import java.util.List;

/**
 * One line of the list of errors.
 *
 * @param cell address that the line leads to
 * @param texts what stands in the columns after sheet and cell
 */
public record ErrorLine(String cell, List<String> texts) {}
