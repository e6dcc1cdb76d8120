package org.bagui.plugin.reports.imports.run;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.ExplanationRequest.Reason;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Row;
import org.bagui.plugin.reports.imports.outcome.OutcomeWriter;
import org.bagui.plugin.reports.imports.outcome.RowOutcome;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.FieldChange;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.Kind;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;
import org.bagui.plugin.reports.imports.table.FieldCells;
import org.bagui.plugin.reports.imports.table.TableRows;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.budget.UploadCost;

/**
 * Stands between a sheet and the write pipeline: remembers the rows of the batch at hand, and writes down what became of
 * each when the batch is done. Values of sensitive fields are masked before they are written.
 */
final class OutcomeGathering implements Iterator<InputRow>, WriteWatch, Closeable {
    private static final String MASK = "***";

    private final RegisterDefinition register;
    private final FieldCells cells;
    private final TableRows rows;
    private final OutcomeWriter out;
    private final FaultGathering faults;
    private final UploadBudget budget;
    private final List<FieldDefinition> compared;
    private final List<FieldDefinition> key;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<InputRow> batch = new ArrayList<>();
    private final Map<Integer, Judged> judged = new HashMap<>();
    private final Map<Integer, Faulty> faulty = new HashMap<>();

    private record Judged(Long entry, Kind kind, Map<String, Object> key, List<FieldChange> changes) {}

    private record Faulty(List<FaultLine> errors, List<FaultLine> warnings) {
        private static final Faulty NONE = new Faulty(List.of(), List.of());

        Faulty() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    OutcomeGathering(
            RegisterDefinition register,
            FieldCells cells,
            TableRows rows,
            OutcomeWriter out,
            FaultGathering faults,
            UploadBudget budget) {
        this.budget = budget;
        this.register = register;
        this.cells = cells;
        this.rows = rows;
        this.out = out;
        this.faults = faults;
        key = register.key().stream().map(register::require).toList();
        compared = register.fields().stream().filter(field -> !field.system()).toList();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public InputRow next() {
        InputRow row = rows.next();
        batch.add(row);
        return row;
    }

    @Override
    public void fault(Fault fault) {
        faults.fault(fault);
        if (!fault.isNote()) {
            Faulty row = faulty.computeIfAbsent(fault.row(), number -> new Faulty());
            (fault.isError() ? row.errors() : row.warnings()).add(FaultGathering.line(fault, cells));
        }
    }

    @Override
    public void judged(Row<?> row, Outcome outcome) {
        Kind kind =
                switch (outcome) {
                    case NEW -> Kind.NEW;
                    case CHANGED -> Kind.CHANGED;
                    case UNCHANGED -> Kind.UNCHANGED;
                    case DELETED -> throw new IllegalStateException("an import deletes nothing");
                };
        Map<String, Object> values = new LinkedHashMap<>();
        key.forEach(
                field -> values.put(field.name(), shown(field, field.access().get(row.entry()))));
        List<FieldChange> changes = kind == Kind.CHANGED ? changes(row) : List.of();
        judged.put(row.number(), new Judged(row.entry().id(), kind, values, changes));
    }

    private List<FieldChange> changes(Row<?> row) {
        List<FieldChange> changes = new ArrayList<>();
        for (FieldDefinition field : compared) {
            if (row.changed(field.name())) {
                Object from = shown(field, field.access().get(row.before()));
                changes.add(new FieldChange(
                        field.name(), from, shown(field, field.access().get(row.entry()))));
            }
        }
        return changes;
    }

    private static Object shown(FieldDefinition field, Object value) {
        if (value != null && field.isGuarded()) {
            return field.kind() == ValueKind.TEXT ? MASK : null;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** A batch is done: each of its rows was judged, or is rejected. */
    @Override
    public void progress(int rowsDone) {
        budget.spend(UploadCost.FAULTS, batch.size() - judged.size());
        for (InputRow row : batch) {
            Judged known = judged.get(row.number());
            Faulty found = faulty.getOrDefault(row.number(), Faulty.NONE);
            Judged end = known == null ? new Judged(null, Kind.REJECTED, entered(row), List.of()) : known;
            out.write(new RowOutcome(
                    row.number(), end.kind(), end.key(), end.changes(), found.errors(), found.warnings()));
            String reason = rows.explanation(row.number());
            if (reason != null && end.entry() != null && !found.warnings().isEmpty()) {
                reasons.add(new Reason(end.entry(), reason, null));
            }
        }
        batch.clear();
        judged.clear();
        faulty.clear();
        faults.progress(rowsDone);
    }

    /** Reasons that rows gave for their warnings. */
    List<Reason> reasons() {
        return reasons;
    }

    private Map<String, Object> entered(InputRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FieldDefinition field : key) {
            int at = cells.fields().indexOf(field.name());
            if (at >= 0) {
                Object value = shown(field, row.values()[at]);
                // Whatever was entered there: a list of people that was sent to the wrong register, too.
                values.put(field.name(), value instanceof String text && CitizenId.isSpeltIn(text) ? MASK : value);
            }
        }
        return values;
    }

    @Override
    public boolean cancelled() {
        return faults.cancelled();
    }

    @Override
    public void close() {
        out.close();
    }
}
