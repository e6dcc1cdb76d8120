package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteRequest;

/** Finds the entry that each row is about, and lays what the row gives over what is there. */
final class RowMatching {
    private final RegisterDefinition register;
    private final WriteRequest request;
    private final InputPlan plan;
    private final RunFaults faults;
    private final BusinessKey key;
    private final ExistingEntries existing;
    private final SensitiveFields sensitive;
    /** Whether the input says what becomes of the status, and not a step. */
    private final boolean statusGiven;

    private final Map<String, Integer> numbered = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    RowMatching(
            RegisterDefinition register,
            WriteRequest request,
            ExistingEntries existing,
            InputPlan plan,
            RunFaults faults,
            SensitiveFields sensitive) {
        this.sensitive = sensitive;
        this.register = register;
        this.request = request;
        this.plan = plan;
        this.faults = faults;
        statusGiven = register.lifeCycle().isEmpty();
        key = new BusinessKey(register);
        this.existing = existing;
    }

    /** Matches by id where rows name one, else by business key. */
    void match(List<PipelineRow> rows) {
        if (request.operation().isById()) {
            rows.forEach(this::keepPlaceAndMonth);
            rows.forEach(row -> row.lay(laidOver(row.before(), row)));
            return;
        }
        List<PipelineRow> known = new ArrayList<>(rows.size());
        for (PipelineRow row : rows) {
            FieldDefinition missing = row.isRefused() ? null : key.missing(row.entry());
            if (missing != null) {
                faults.error(row, missing.name(), "required");
            }
            if (key.isNumbered()
                    && key.missing(row.entry()) == null
                    && row.entry().recordedPlace() != null) {
                number(row);
            }
            if (!row.isRefused()) {
                known.add(row);
            }
        }
        Map<String, RegisterEntry> found = key.isEmpty() ? Map.of() : existing.byKey(request.place(), known);
        if (found.isEmpty()) {
            return;
        }
        for (PipelineRow row : known) {
            RegisterEntry old = found.get(key.of(row.entry()));
            if (old != null && request.operation() == Operation.CREATE) {
                throw Problem.of(409, "duplicate-key", register.name());
            }
            if (old != null) {
                row.found(old);
                row.lay(laidOver(old, row));
            }
        }
    }

    /**
     * Finds by id; an entry that is not there, or not for this caller, is not found.
     *
     * @param gate refuses entries that may not be written in their state, before their version is looked at
     */
    void findById(List<PipelineRow> rows, Consumer<RegisterEntry> gate) {
        List<Long> ids = rows.stream().map(row -> row.id()).toList();
        Map<Long, RegisterEntry> found = existing.byId(request.actor().scope(), ids);
        for (PipelineRow row : rows) {
            RegisterEntry old = found.get(row.id());
            if (old == null) {
                throw Problem.notFound();
            }
            gate.accept(old);
            Integer version = row.version();
            if (version != null && !version.equals(old.version())) {
                throw Problem.of(412, "stale-version", old.version());
            }
            row.found(old);
        }
    }

    /** Refuses the second of two good rows with one key. */
    void refuseDoubles(List<PipelineRow> rows) {
        if (request.operation().isById() || key.isEmpty()) {
            return;
        }
        for (PipelineRow row : rows) {
            Integer first = row.isRefused() ? null : seen.putIfAbsent(key.of(row.entry()), row.number());
            if (first != null) {
                faults.error(row, key.fields().get(0).name(), "duplicate-row", first);
            }
        }
    }

    private RegisterEntry laidOver(RegisterEntry old, PipelineRow row) {
        RegisterEntry merged = EntryCopies.copy(register, old);
        boolean replace = request.operation() == Operation.REPLACE;
        for (FieldDefinition field : row.form().register().fields()) {
            boolean isPlace = register.placeField().filter(field::equals).isPresent();
            boolean entered = field.isEntered() && !isPlace && !field.name().equals(BusinessKey.ORDINAL);
            boolean gives = plan.gives(row, field.name());
            if (entered && sensitive.keeps(field, plan.given(row, field.name()), gives)) {
                continue;
            }
            boolean isStatus = statusGiven && field.name().equals("status") && plan.given(row, "status") != null;
            if (entered && (replace || gives) || isStatus) {
                field.access().set(merged, field.access().get(row.entry()));
            }
        }
        return merged;
    }

    /** An entry never moves to another place or month: it is closed in one and opened in the other. */
    private void keepPlaceAndMonth(PipelineRow row) {
        Long named = row.entry().recordedPlace();
        if (!row.isRefused()
                && !row.before().recordedPlace().equals(named)
                && !row.before().reportingPlace().equals(named)) {
            faults.error(row, SystemFields.JURISDICTION, "key-change");
        }
        Object month = plan.given(row, "period");
        if (month != null
                && !month.toString().equals(String.valueOf(row.before().period()))) {
            faults.error(row, "period", "key-change");
        }
    }

    private void number(PipelineRow row) {
        FieldDefinition ordinal = register.require(BusinessKey.ORDINAL);
        if (ordinal.access().get(row.entry()) == null) {
            int next = numbered.merge(key.unnumbered(row.entry()), 1, Integer::sum);
            ordinal.access().set(row.entry(), next);
        }
    }
}
