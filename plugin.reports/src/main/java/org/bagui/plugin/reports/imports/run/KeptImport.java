package org.bagui.plugin.reports.imports.run;

import org.bagui.plugin.reports.imports.outcome.OutcomeFile;
import org.bagui.plugin.reports.imports.record.ImportRecord;

/**
 * An import whose file is still there.
 *
 * @param record its record
 * @param rows what became of its rows
 */
public record KeptImport(ImportRecord record, OutcomeFile rows) {}
