package org.bagui.runtime.register.pipeline;

import java.util.HashSet;
import java.util.Set;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.spi.Entered;
import org.bagui.core.register.spi.Row;

/** A row on its way through the pipeline. */
final class PipelineRow implements Row<RegisterEntry>, Entered {
    private final RegisterDefinition whole;
    private RowForm form;
    private final InputRow input;
    private final Object[] values;
    private RegisterEntry entry;
    private RegisterEntry before;
    private TransitionDefinition step;
    private String reason;
    private boolean refused;
    private Set<String> atFault = Set.of();

    PipelineRow(RowForm form, InputRow input) {
        this.form = form;
        this.whole = form.register();
        this.input = input;
        this.values = form.plan().room(input.values());
        this.entry = form.register().newEntry();
    }

    /** The value of a place of the input. */
    Object value(int position) {
        return values[position];
    }

    /** Id of the entry to change, or null where the key finds it. */
    Long id() {
        return input.id();
    }

    /** Version that the caller has seen, or null. */
    Integer version() {
        return input.version();
    }

    @Override
    public Object get(String field) {
        return form.plan().given(this, field);
    }

    @Override
    public void put(String field, Object value) {
        Integer position = form.plan().position(field);
        if (position == null) {
            throw new IllegalArgumentException("not a field of the sheet, nor one that the rules fill: " + field);
        }
        values[position] = value;
    }

    /** What is asked of the row. */
    RowForm form() {
        return form;
    }

    /** The place of the row is known, and so what is asked of it. */
    void by(RowForm known) {
        form = known;
    }

    /** The entry that the row is about was found. */
    void found(RegisterEntry old) {
        before = old;
    }

    /** The entry as it shall be, with what the row does not give kept. */
    void lay(RegisterEntry merged) {
        entry = merged;
    }

    /** The row takes a step of its life cycle, to the usual state. */
    void take(TransitionDefinition taken, String why) {
        step = taken;
        reason = why == null || why.isBlank() ? null : why.strip();
        moveTo(taken.to().get(0));
    }

    /** The step that the row takes, or null for an edit. */
    TransitionDefinition step() {
        return step;
    }

    /** Why it is taken, or null. */
    String reason() {
        return reason;
    }

    @Override
    public String transition() {
        return step == null ? null : step.name();
    }

    @Override
    public void moveTo(String state) {
        if (step == null || !step.to().contains(state)) {
            throw new IllegalArgumentException("no step that leads to " + state);
        }
        whole.require("status").access().set(entry, state);
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
        return form.plan().gives(this, field);
    }

    @Override
    public boolean changed(String field) {
        RegisterDefinition own = form.register();
        if (own != whole && own.field(field).isEmpty()) {
            // Rules go through the fields of all rows; this one's place does not have it.
            whole.require(field);
            return false;
        }
        var access = own.require(field).access();
        return before == null ? access.get(entry) != null : !ValueKind.same(access.get(before), access.get(entry));
    }
}
