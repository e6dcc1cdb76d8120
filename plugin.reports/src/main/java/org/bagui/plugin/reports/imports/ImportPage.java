package org.bagui.plugin.reports.imports;

import java.util.List;

/**
 * Imports of a place, newest first.
 *
 * @param next {@code before} of the following page, null on the last
 */
record ImportPage(List<ImportReport> items, Long next) {}
