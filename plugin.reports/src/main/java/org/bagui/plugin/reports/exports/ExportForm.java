package org.bagui.plugin.reports.exports;

import java.util.List;
import java.util.function.Function;
import org.bagui.core.register.service.EntryQuery;

/**
 * The form that an export takes.
 *
 * @param fields fields that it reads, in order
 * @param content what is written for a query of those fields
 * @param xlsEntries the most entries that an .xls of this form holds
 */
record ExportForm(List<String> fields, Function<EntryQuery, ExportContent> content, int xlsEntries) {}
