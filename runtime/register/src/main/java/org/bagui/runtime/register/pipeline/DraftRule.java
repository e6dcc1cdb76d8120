package org.bagui.runtime.register.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Whether rows are drafts or reports. A draft may lack all but what names it; written anew with all that a report must have
 * it becomes one, unless the input says otherwise. A sheet is always a report.
 */
final class DraftRule implements StatusRule {
    private static final String STATUS = "status";
    private static final String NAME = "enterpriseName";

    private final FieldDefinition status;
    private final List<FieldDefinition> asked;
    private final Set<String> naming;
    private final InputPlan plan;
    private final boolean sheet;

    DraftRule(RegisterDefinition register, InputPlan plan, boolean sheet) {
        this.plan = plan;
        this.sheet = sheet;
        status = register.require(STATUS);
        naming = new HashSet<>(register.key());
        naming.add(NAME);
        asked = register.fields().stream()
                .filter(field -> field.isEntered() && field.bounds().required() && !BoundsCheck.isLate(field))
                .toList();
    }

    @Override
    public void settle(PipelineRow row) {
        if (row.isRefused() || !row.entry().isDraft() || plan.given(row, STATUS) != null) {
            return;
        }
        if (sheet || asked.stream().noneMatch(field -> field.access().get(row.entry()) == null)) {
            status.access().set(row.entry(), EntryStatus.REPORTED.word());
        }
    }

    @Override
    public boolean mayLack(PipelineRow row, FieldDefinition field) {
        return row.entry().isDraft() && !naming.contains(field.name());
    }
}
