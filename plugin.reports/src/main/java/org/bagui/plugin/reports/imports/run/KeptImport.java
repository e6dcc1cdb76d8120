package org.bagui.plugin.reports.imports.run;

import java.nio.file.Path;
import org.bagui.plugin.reports.imports.outcome.OutcomeFile;
import org.bagui.plugin.reports.imports.record.ImportRecord;

/**
 * An import whose file is still there.
 *
 * @param record its record
 * @param sheet the file as it was uploaded
 * @param rows what became of its rows
 */
public record KeptImport(ImportRecord record, Path sheet, OutcomeFile rows) {}
