package org.bagui.runtime.register.pipeline;

import java.math.BigDecimal;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.spi.Severity;

/**
 * Refuses rows that would change what they may not. What the entry has of it anyway may stand there, in the words in which
 * lists or sheets show it: a sheet or an entry may be sent back as it was read.
 */
final class ReadOnlyCheck {
    private final WriteRequest request;
    private final InputPlan plan;
    private final RowIntake intake;
    private final RunFaults faults;

    ReadOnlyCheck(WriteRequest request, InputPlan plan, RowIntake intake, RunFaults faults) {
        this.request = request;
        this.plan = plan;
        this.intake = intake;
        this.faults = faults;
    }

    /** Checks a row whose entry is complete. */
    void check(PipelineRow row) {
        if (row.isRefused()) {
            return;
        }
        if (!request.sheet()) {
            row.form().plan().readOnly().forEach(given -> refuseChange(row, given, "read-only-field"));
        }
        row.form().plan().elsewhere().forEach(given -> refuseChange(row, given, "field-not-here"));
    }

    private void refuseChange(PipelineRow row, InputPlan.Given given, String fault) {
        FieldDefinition field = given.field();
        Object raw = plan.given(row, field.name());
        boolean empty = raw == null || request.sheet() && raw.toString().isBlank();
        if (empty || field.system()) {
            return;
        }
        Object own = field.access().get(row.entry());
        if (!isAsKept(raw, own) && !isReadAs(row, field, raw, own)) {
            faults.error(row, field.name(), fault);
        }
    }

    private static boolean isAsKept(Object raw, Object own) {
        if (raw instanceof Number && own instanceof Number) {
            return new BigDecimal(raw.toString()).compareTo(new BigDecimal(own.toString())) == 0;
        }
        return own != null && raw.toString().equals(own.toString());
    }

    /** Whether the words mean the value: 是 is true, the name of a code is the code, 5.50 is 5.5. */
    private boolean isReadAs(PipelineRow row, FieldDefinition field, Object raw, Object own) {
        PlaceCode unit = PlaceCode.ofPadded(row.entry().recordedPlace());
        ParsedValue value = intake.read(row, field, raw, unit);
        return value.severity() != Severity.ERROR && ValueKind.same(value.value(), own);
    }
}
