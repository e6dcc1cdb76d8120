package org.bagui.runtime.register.pipeline;

import java.util.HashSet;
import java.util.Set;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.register.query.Masking;

/**
 * Keeps sensitive and restricted fields from whoever may not write them. The mask that stands for a value in lists and sheets is no value: sent
 * back, it leaves what the entry has.
 */
final class SensitiveFields {
    private final RegisterDefinition register;
    private final WriteRequest request;
    private final RunFaults faults;

    SensitiveFields(RegisterDefinition register, WriteRequest request, RunFaults faults) {
        this.register = register;
        this.request = request;
        this.faults = faults;
    }

    /** Who writes in another register what follows from an entry: rules carry values over that the actor itself may not write. */
    static Actor following(Actor actor, RegisterDefinition other) {
        Set<String> more = new HashSet<>(actor.permissions());
        other.fields().stream()
                .filter(FieldDefinition::isGuarded)
                .forEach(field -> more.add(Permission.writeField(other.name(), field.name())));
        return actor.with(more);
    }

    /** Whether a value that is entered stands for one that was not shown. */
    static boolean isMask(FieldDefinition field, Object raw) {
        return field.isGuarded() && Masking.MASK.equals(raw);
    }

    /** Whether the entry that is there keeps its value: the row has its mask, or lacks what its sender could not give. */
    boolean keeps(FieldDefinition field, Object raw, boolean given) {
        return field.isGuarded() && (isMask(field, raw) || !given && !mayWrite(field));
    }

    /** Refuses a value that the actor may not write, and a mask for which there is no value. */
    void check(PipelineRow row) {
        for (FieldDefinition field : row.form().register().fields()) {
            if (!field.isGuarded() || !field.isEntered()) {
                continue;
            }
            if (row.before() == null && isMask(field, row.form().plan().given(row, field.name()))) {
                faults.error(row, field.name(), "masked-value");
            } else if (isWritten(row, field) && !mayWrite(field)) {
                faults.error(row, field.name(), "field-not-permitted");
            }
        }
    }

    private static boolean isWritten(PipelineRow row, FieldDefinition field) {
        boolean given = row.form().plan().gives(row, field.name());
        Object value = field.access().get(row.entry());
        return given && (row.before() == null ? value != null : row.changed(field.name()));
    }

    private boolean mayWrite(FieldDefinition field) {
        return request.actor().may(Permission.writeField(register.name(), field.name()));
    }
}
