package org.bagui.plugin.reports.imports;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.reports.imports.annotate.FaultTexts;
import org.bagui.plugin.reports.imports.outcome.RowOutcome;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.FieldChange;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.Kind;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.ImportState;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.ReportContent.ColumnLine;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;
import org.bagui.plugin.reports.imports.record.ReportContent.NoteLine;
import org.bagui.plugin.reports.imports.run.Progress;

/** Shows imports as the interface does, with messages in the language asked for. */
final class ImportView {
    private final RegisterService registers;
    private final Messages messages;
    private final Locale locale;

    ImportView(RegisterService registers, Messages messages, Locale locale) {
        this.registers = registers;
        this.messages = messages;
        this.locale = locale;
    }

    /** An import without its faults, as lists show it; progress is null for one that does not run. */
    Map<String, Object> summary(ImportRecord record, Progress progress) {
        return head(record, progress, List.of());
    }

    /** An import with everything. */
    Map<String, Object> whole(ImportRecord record, ReportContent report, Progress progress) {
        Map<String, Object> view = head(record, progress, report.problemArgs());
        if (record.state() == ImportState.RUNNING) {
            return view;
        }
        FaultTexts texts =
                new FaultTexts(record.register(), registers.definition(record.register(), record.place()), messages);
        view.put("errors", faults(record, texts, report.errors(), Severity.ERROR));
        view.put("warnings", faults(record, texts, report.warnings(), Severity.WARNING));
        view.put("notes", report.notes().stream().map(note -> note(texts, note)).toList());
        view.put(
                "columns",
                report.columns().stream().map(column -> column(column, texts)).toList());
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("errors", report.errorCount());
        counts.put("warnings", report.warningCount());
        view.put("faultCounts", counts);
        return view;
    }

    /** A page of what became of the rows; {@code next} is the {@code after} of the following page. */
    Map<String, Object> rows(ImportRecord record, List<RowOutcome> page, int limit) {
        FaultTexts texts =
                new FaultTexts(record.register(), registers.definition(record.register(), record.place()), messages);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("items", page.stream().map(row -> row(record, texts, row)).toList());
        view.put("next", page.size() < limit ? null : page.get(limit - 1).row());
        return view;
    }

    private Map<String, Object> row(ImportRecord record, FaultTexts texts, RowOutcome row) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("row", row.row());
        view.put("kind", row.kind().word());
        view.put("key", row.key());
        if (row.kind() == Kind.CHANGED) {
            view.put("changes", row.changes().stream().map(ImportView::change).toList());
        }
        view.put("errors", faults(record, texts, row.errors(), Severity.ERROR));
        view.put("warnings", faults(record, texts, row.warnings(), Severity.WARNING));
        return view;
    }

    private static Map<String, Object> change(FieldChange change) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("field", change.field());
        view.put("old", change.from());
        view.put("new", change.to());
        return view;
    }

    private Map<String, Object> head(ImportRecord record, Progress progress, List<String> problemArgs) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", record.id());
        view.put("register", record.register());
        view.put("jurisdiction", record.place().text());
        if (record.period() != null) {
            view.put("period", Months.format(record.period()));
        }
        if (record.fileName() != null) {
            view.put("file", record.fileName());
        }
        view.put("mode", record.mode());
        view.put("state", record.state().word());
        view.put("submittedAt", moment(record.submittedAt()));
        view.put("submittedBy", record.submittedBy());
        if (record.state() == ImportState.RUNNING) {
            view.put("progress", Map.of("rowsDone", progress == null ? 0 : progress.rowsDone()));
            return view;
        }
        if (record.finishedAt() != null) {
            view.put("finishedAt", moment(record.finishedAt()));
        }
        if (record.sheetName() != null) {
            view.put("sheet", record.sheetName());
        }
        if (!record.rows().isEmpty()) {
            view.put("rows", record.rows());
        }
        if (record.problem() != null) {
            String text = messages.text(null, "problem." + record.problem(), locale, List.copyOf(problemArgs));
            view.put("problem", Map.of("code", record.problem(), "message", text));
        }
        if (record.state() == ImportState.UNDONE) {
            Map<String, Object> undone = new LinkedHashMap<>();
            undone.put("at", moment(record.undoneAt()));
            undone.put("by", record.undoneBy());
            undone.put("entries", record.undoneEntries());
            view.put("undone", undone);
        }
        return view;
    }

    private List<Map<String, Object>> faults(
            ImportRecord record, FaultTexts texts, List<FaultLine> lines, Severity severity) {
        List<Map<String, Object>> views = new ArrayList<>(lines.size());
        for (FaultLine line : lines) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("sheet", record.sheetName());
            view.put("cell", line.cell());
            view.put("row", line.row());
            view.put("field", line.field());
            view.put("code", line.code());
            view.put("severity", severity.word());
            view.put("message", texts.text(line.field(), line.code(), line.args(), locale));
            view.put("value", line.value());
            views.add(view);
        }
        return views;
    }

    private Map<String, Object> note(FaultTexts texts, NoteLine note) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("code", note.code());
        view.put("field", note.field());
        view.put("message", texts.text(note.field(), note.code(), note.args(), locale));
        return view;
    }

    private Map<String, Object> column(ColumnLine column, FaultTexts texts) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("cell", column.cell());
        view.put("header", column.header());
        if (column.field() == null) {
            view.put("ignored", true);
            if (column.suggestions() != null && !column.suggestions().isEmpty()) {
                view.put(
                        "suggestions",
                        column.suggestions().stream()
                                .map(field -> suggestion(field, texts))
                                .toList());
            }
        } else {
            view.put("field", column.field());
        }
        return view;
    }

    private Map<String, Object> suggestion(String field, FaultTexts texts) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("field", field);
        view.put("title", texts.title(field, locale));
        return view;
    }

    private static String moment(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
