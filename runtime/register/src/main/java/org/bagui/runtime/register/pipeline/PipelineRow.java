package org.bagui.runtime.register.pipeline;

import java.util.HashSet;
import java.util.Set;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.spi.Row;

/** A row on its way through the pipeline. */
final class PipelineRow implements Row<RegisterEntry> {
    private final RegisterDefinition register;
    private final InputPlan plan;
    private final InputRow input;
    private RegisterEntry entry;
    private RegisterEntry before;
    private boolean refused;
    private Set<String> atFault = Set.of();

    PipelineRow(RegisterDefinition register, InputPlan plan, InputRow input) {
        this.register = register;
        this.plan = plan;
        this.input = input;
        this.entry = register.newEntry();
    }

    InputRow input() {
        return input;
    }

    /** The entry that the row is about was found. */
    void found(RegisterEntry old) {
        before = old;
    }

    /** The entry as it shall be, with what the row does not give kept. */
    void lay(RegisterEntry merged) {
        entry = merged;
    }

    /** Refuses the row for a fault of the field, or of the whole row where the field is null. */
    void refuse(String field) {
        refused = true;
        if (field != null) {
            if (atFault.isEmpty()) {
                atFault = new HashSet<>();
            }
            atFault.add(field);
        }
    }

    /** Whether an error of the field has been told. */
    boolean isAtFault(String field) {
        return atFault.contains(field);
    }

    boolean isRefused() {
        return refused;
    }

    @Override
    public int number() {
        return input.number();
    }

    @Override
    public RegisterEntry entry() {
        return entry;
    }

    @Override
    public RegisterEntry before() {
        return before;
    }

    @Override
    public boolean given(String field) {
        return plan.gives(input, field);
    }

    @Override
    public boolean changed(String field) {
        var access = register.require(field).access();
        return before == null ? access.get(entry) != null : !ValueKind.same(access.get(before), access.get(entry));
    }
}
