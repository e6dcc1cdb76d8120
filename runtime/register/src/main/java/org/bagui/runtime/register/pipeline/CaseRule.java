package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.Transition.Reason;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.StateDefinition;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteRequest.Step;
import org.bagui.runtime.register.lifecycle.StepRights;

/**
 * Moves rows through the states of their life cycle: a new row takes the step that creates, another the step that the input
 * names, and an edit changes only what its state lets it.
 */
final class CaseRule implements StatusRule {
    private static final String STATUS = "status";
    private static final String REASON = "reason";
    /** As long as its column. */
    private static final int LONGEST_REASON = 500;

    private final RegisterDefinition register;
    private final LifeCycleDefinition cycle;
    private final InputPlan plan;
    private final WriteRequest request;
    private final RunFaults faults;
    private final LocalDate today;
    private final boolean byPlatform;

    /** @param byPlatform whether the rows come from the platform's own changes, which no state forbids */
    CaseRule(
            RegisterDefinition register,
            InputPlan plan,
            WriteRequest request,
            RunFaults faults,
            LocalDate today,
            boolean byPlatform) {
        this.register = register;
        this.cycle = register.lifeCycle().orElseThrow();
        this.plan = plan;
        this.request = request;
        this.faults = faults;
        this.today = today;
        this.byPlatform = byPlatform;
    }

    @Override
    public void settle(PipelineRow row) {
        if (row.isRefused()) {
            return;
        }
        refuseStatus(row);
        if (row.before() == null) {
            create(row);
        } else if (request.operation() == Operation.STEP) {
            step(row);
        } else if (!byPlatform) {
            refuseEdits(row);
        }
    }

    /** Only steps change the state; a sheet may show it as it is. */
    private void refuseStatus(PipelineRow row) {
        Object given = plan.given(row, STATUS);
        boolean isAsKept = row.before() != null
                && given != null
                && given.toString().strip().equals(row.before().status());
        boolean isEmpty = given == null || request.sheet() && given.toString().isBlank();
        if (isAsKept ? !byPlatform && !request.sheet() : !isEmpty) {
            faults.error(row, STATUS, "status-by-step");
        }
    }

    private void create(PipelineRow row) {
        TransitionDefinition creation = cycle.creation();
        if (!byPlatform) {
            // Nobody has taken a step before.
            StepRights.require(request.actor(), creation, reporting(row), () -> {
                throw Problem.of(403, "step-needs-another", creation.name());
            });
        }
        row.take(creation, null);
        stamp(row, creation);
    }

    private void step(PipelineRow row) {
        TransitionDefinition step = cycle.transition(request.step().name()).orElseThrow();
        for (InputPlan.Given given : row.form().plan().entered()) {
            if (given.of(row) != InputPlan.ABSENT
                    && !step.asks().contains(given.field().name())) {
                faults.error(row, given.field().name(), "field-not-asked");
            }
        }
        row.form()
                .plan()
                .readOnly()
                .forEach(given -> faults.error(row, given.field().name(), "field-not-asked"));
        checkReason(row, step.reason(), request.step());
        row.take(step, request.step().reason());
        stamp(row, step);
    }

    private void checkReason(PipelineRow row, Reason asked, Step given) {
        boolean none = given.reason() == null || given.reason().isBlank();
        if (none && asked == Reason.MUST) {
            faults.error(row, REASON, "required");
        } else if (!none && asked == Reason.NONE) {
            faults.error(row, REASON, "field-not-asked");
        } else if (!none && given.reason().length() > LONGEST_REASON) {
            faults.error(row, REASON, "too-long", LONGEST_REASON);
        }
    }

    private void stamp(PipelineRow row, TransitionDefinition step) {
        if (!step.stamps().isEmpty()) {
            register.require(step.stamps()).access().set(row.entry(), today);
        }
    }

    private void refuseEdits(PipelineRow row) {
        StateDefinition state = cycle.state(row.before().status());
        for (FieldDefinition field : row.form().register().fields()) {
            if (field.isEntered() && !state.mayEdit(field.name()) && row.changed(field.name())) {
                faults.error(row, field.name(), "field-not-editable", state.titles());
            }
        }
    }

    @Override
    public boolean mayLack(PipelineRow row, FieldDefinition field) {
        // A row that was refused before may have no state yet.
        return row.entry().status() != null
                && cycle.state(row.entry().status()).incomplete()
                && !register.key().contains(field.name());
    }

    @Override
    public void complete(PipelineRow row) {
        List<String> needs =
                row.step() == null || row.isRefused() ? List.of() : row.step().needs();
        for (String name : needs) {
            if (register.require(name).access().get(row.entry()) == null && !row.isAtFault(name)) {
                faults.error(row, name, "required");
            }
        }
    }

    private static PlaceCode reporting(PipelineRow row) {
        return PlaceCode.ofPadded(row.entry().reportingPlace());
    }
}
