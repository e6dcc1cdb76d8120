package org.bagui.runtime.register.pipeline;

import java.util.List;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.StateDefinition;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.runtime.register.extension.TailoredDefinition;
import org.bagui.runtime.register.lifecycle.StepGate;

/**
 * Whether entries of a life cycle that an input names by id may be written in the state that they are in, looked at behind
 * their locks; refused in the order of the contract: the caller, then the state.
 */
final class CaseGate {
    private final RegisterDefinition register;
    private final LifeCycleDefinition cycle;
    private final WriteRequest request;
    private final EntryStore store;

    CaseGate(RegisterDefinition register, WriteRequest request, EntryStore store) {
        this.register = TailoredDefinition.stored(register);
        this.cycle = register.lifeCycle().orElseThrow();
        this.request = request;
        this.store = store;
    }

    /** Locks the entries that the rows name, so that one of several who come at once is the first. */
    void lock(List<PipelineRow> rows) {
        store.lock(register, rows.stream().map(PipelineRow::id).toList());
    }

    /**
     * Refuses an entry that may not be written so.
     *
     * @throws org.bagui.core.problem.Problem as {@link StepGate#require}
     */
    void check(RegisterEntry entry, boolean byPlatform) {
        if (request.operation() == Operation.STEP) {
            step(entry, byPlatform);
        } else if (!byPlatform) {
            edit(entry);
        }
    }

    private void step(RegisterEntry entry, boolean byPlatform) {
        TransitionDefinition step = StepGate.step(register, request.step().name());
        if (byPlatform) {
            gate(entry).requireState(request.actor(), step);
        } else {
            gate(entry).require(request.actor(), step);
        }
    }

    /** An entry is removed only in a state in which it may begin. */
    private void edit(RegisterEntry entry) {
        StateDefinition state = cycle.state(entry.status());
        boolean begun = cycle.creation().to().contains(state.name());
        if (state.editable().isEmpty() || request.operation() == Operation.DELETE && !begun) {
            throw gate(entry).conflict(request.actor());
        }
    }

    private StepGate gate(RegisterEntry entry) {
        PlaceCode reporting = PlaceCode.ofPadded(entry.reportingPlace());
        return new StepGate(register, entry.id(), entry.status(), reporting, store);
    }
}
