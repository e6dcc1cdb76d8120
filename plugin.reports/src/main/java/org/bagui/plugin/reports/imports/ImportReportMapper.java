package org.bagui.plugin.reports.imports;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.reports.imports.ImportReport.CellFault;
import org.bagui.plugin.reports.imports.ImportReport.Column;
import org.bagui.plugin.reports.imports.ImportReport.FaultCounts;
import org.bagui.plugin.reports.imports.ImportReport.Note;
import org.bagui.plugin.reports.imports.ImportReport.Progress;
import org.bagui.plugin.reports.imports.ImportReport.Refusal;
import org.bagui.plugin.reports.imports.ImportReport.Suggestion;
import org.bagui.plugin.reports.imports.ImportReport.Undone;
import org.bagui.plugin.reports.imports.ImportRowPage.Change;
import org.bagui.plugin.reports.imports.ImportRowPage.Row;
import org.bagui.plugin.reports.imports.annotate.AnnotationTexts;
import org.bagui.plugin.reports.imports.outcome.RowOutcome;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.FieldChange;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.Kind;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.ImportState;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.ReportContent.ColumnLine;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;
import org.bagui.plugin.reports.imports.record.ReportContent.NoteLine;
import org.bagui.plugin.reports.imports.run.ImportProgress;

/** Makes answers of imports, with messages in the language asked for. */
final class ImportReportMapper {
    private final RegisterService registers;
    private final Messages messages;
    private final Locale locale;

    ImportReportMapper(RegisterService registers, Messages messages, Locale locale) {
        this.registers = registers;
        this.messages = messages;
        this.locale = locale;
    }

    /** An import without its faults, as lists show it; progress is null for one that does not run. */
    ImportReport summary(ImportRecord record, ImportProgress progress) {
        return head(record, progress, List.of());
    }

    /** An import with everything. */
    ImportReport whole(ImportRecord record, ReportContent content, ImportProgress progress) {
        ImportReport head = head(record, progress, content.problemArgs());
        if (record.state() == ImportState.RUNNING) {
            return head;
        }
        AnnotationTexts texts = texts(record);
        return head.with(
                faults(record, texts, content.errors(), Severity.ERROR),
                faults(record, texts, content.warnings(), Severity.WARNING),
                content.notes().stream().map(note -> note(texts, note)).toList(),
                content.columns().stream().map(column -> column(column, texts)).toList(),
                new FaultCounts(content.errorCount(), content.warningCount()));
    }

    /** A page of what became of the rows. */
    ImportRowPage rows(ImportRecord record, List<RowOutcome> page, int limit) {
        AnnotationTexts texts = texts(record);
        return new ImportRowPage(
                page.stream().map(row -> row(record, texts, row)).toList(),
                page.size() < limit ? null : page.get(limit - 1).row());
    }

    private AnnotationTexts texts(ImportRecord record) {
        return new AnnotationTexts(
                record.register(), registers.definition(record.register(), record.place()), messages);
    }

    private Row row(ImportRecord record, AnnotationTexts texts, RowOutcome row) {
        List<Change> changes = row.kind() == Kind.CHANGED
                ? row.changes().stream().map(ImportReportMapper::change).toList()
                : null;
        return new Row(
                row.row(),
                row.kind().word(),
                row.key(),
                changes,
                faults(record, texts, row.errors(), Severity.ERROR),
                faults(record, texts, row.warnings(), Severity.WARNING));
    }

    private static Change change(FieldChange change) {
        return new Change(change.field(), change.from(), change.to());
    }

    private ImportReport head(ImportRecord record, ImportProgress progress, List<String> problemArgs) {
        boolean running = record.state() == ImportState.RUNNING;
        return new ImportReport(
                record.id(),
                record.register(),
                record.place().text(),
                record.period() == null ? null : Months.format(record.period()),
                record.fileName(),
                record.mode(),
                record.state().word(),
                moment(record.submittedAt()),
                record.submittedBy(),
                running ? new Progress(progress == null ? 0 : progress.rowsDone()) : null,
                running ? null : moment(record.finishedAt()),
                running ? null : record.sheetName(),
                running ? null : rows(record),
                running ? null : problem(record, problemArgs),
                record.state() == ImportState.UNDONE ? undone(record) : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Map<String, Integer> rows(ImportRecord record) {
        return record.rows().isEmpty() ? null : record.rows();
    }

    private Refusal problem(ImportRecord record, List<String> args) {
        return record.problem() == null
                ? null
                : new Refusal(
                        record.problem(),
                        messages.text(null, "problem." + record.problem(), locale, List.copyOf(args)));
    }

    private static Undone undone(ImportRecord record) {
        return new Undone(moment(record.undoneAt()), record.undoneBy(), record.undoneEntries());
    }

    private List<CellFault> faults(
            ImportRecord record, AnnotationTexts texts, List<FaultLine> lines, Severity severity) {
        return lines.stream()
                .map(line -> new CellFault(
                        record.sheetName(),
                        line.cell(),
                        line.row(),
                        line.field(),
                        line.code(),
                        severity.word(),
                        texts.text(line.field(), line.code(), line.args(), locale),
                        line.value()))
                .toList();
    }

    private Note note(AnnotationTexts texts, NoteLine note) {
        return new Note(note.code(), note.field(), texts.text(note.field(), note.code(), note.args(), locale));
    }

    private Column column(ColumnLine column, AnnotationTexts texts) {
        if (column.field() != null) {
            return new Column(column.cell(), column.header(), column.field(), null, null);
        }
        List<String> fields = column.suggestions();
        List<Suggestion> suggestions = fields == null || fields.isEmpty()
                ? null
                : fields.stream()
                        .map(field -> new Suggestion(field, texts.title(field, locale)))
                        .toList();
        return new Column(column.cell(), column.header(), null, true, suggestions);
    }

    private static String moment(LocalDateTime utc) {
        return utc == null
                ? null
                : utc.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toOffsetDateTime()
                        .toString();
    }
}
