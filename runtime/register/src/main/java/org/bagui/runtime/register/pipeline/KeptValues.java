package org.bagui.runtime.register.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.KeptFrom;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteRequest;

/**
 * Fields that are asked once a year keep their value where a row leaves them empty, with the month that it is of (see
 * {@code why-yearly-values-are-kept.md}).
 */
final class KeptValues {
    private final InputPlan plan;
    private final boolean sheet;
    private final boolean replacing;
    private final FieldDefinition keptFrom;
    private final List<FieldDefinition> yearly;

    KeptValues(RegisterDefinition register, InputPlan plan, WriteRequest request) {
        this.plan = plan;
        sheet = request.sheet();
        replacing = request.operation() == Operation.REPLACE;
        keptFrom = register.field(KeptFrom.FIELD).orElse(null);
        yearly = keptFrom == null
                ? List.of()
                : register.fields().stream()
                        .filter(field -> field.carry() == Carry.FIXED && field.isEntered() && !field.defaulted())
                        .toList();
    }

    /** Fills what rows leave empty: from the entry that is there, else from the newest one of the year before. */
    void fill(List<PipelineRow> rows, EarlierEntries earlier) {
        if (yearly.isEmpty()) {
            return;
        }
        List<PipelineRow> lacking = new ArrayList<>();
        for (PipelineRow row : rows) {
            if (!row.isRefused() && row.before() == null && yearly.stream().anyMatch(field -> isOpen(row, field))) {
                lacking.add(row);
            }
        }
        Map<PipelineRow, RegisterEntry> found = earlier.of(lacking);
        for (PipelineRow row : rows) {
            if (!row.isRefused()) {
                fill(row, row.before() == null ? found.get(row) : row.before());
            }
        }
    }

    private void fill(PipelineRow row, RegisterEntry source) {
        if (source == null) {
            return;
        }
        YearMonth own = row.entry().period();
        KeptFrom known = KeptFrom.of((String) keptFrom.access().get(source), source.period());
        Map<String, YearMonth> months = new LinkedHashMap<>();
        for (FieldDefinition field : yearly) {
            boolean open = isOpen(row, field);
            if (open) {
                field.access().set(row.entry(), field.access().get(source));
            }
            if (field.access().get(row.entry()) != null) {
                boolean kept = open || !plan.gives(row, field.name());
                months.put(field.name(), kept ? known.month(field.name()) : own);
            }
        }
        keptFrom.access().set(row.entry(), KeptFrom.text(months, own));
    }

    /** Whether the row leaves the field as it was: an empty cell does, an explicit null of a single edit does not. */
    private boolean isOpen(PipelineRow row, FieldDefinition field) {
        if (!plan.gives(row, field.name())) {
            return !replacing && field.access().get(row.entry()) == null;
        }
        return sheet
                && !row.isAtFault(field.name())
                && Objects.toString(plan.given(row, field.name()), "").isBlank();
    }
}
