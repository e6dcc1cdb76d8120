package org.bagui.runtime.register.lifecycle;

import java.util.List;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.security.Actor;

/** Which steps of its life cycle are open with one entry: by its state, and by who asks. */
public final class StepGate {
    private final RegisterDefinition register;
    private final long id;
    private final String state;
    private final PlaceCode reporting;
    private final EntryStore store;
    private StepHistory history;

    /**
     * The steps of an entry.
     *
     * @param state state that it is in
     * @param reporting place of report that it counts to
     * @param store where its history is read, if a step asks for that
     */
    public StepGate(RegisterDefinition register, long id, String state, PlaceCode reporting, EntryStore store) {
        this.register = register;
        this.id = id;
        this.state = state;
        this.reporting = reporting;
        this.store = store;
    }

    /** A step by its name, other than that which creates; 404 {@code no-life-cycle}, {@code unknown-step}. */
    public static TransitionDefinition step(RegisterDefinition register, String name) {
        LifeCycleDefinition cycle =
                register.lifeCycle().orElseThrow(() -> Problem.of(404, "no-life-cycle", register.name()));
        return cycle.transition(name)
                .filter(known -> !known.isCreation())
                .orElseThrow(() -> Problem.of(404, "unknown-step", name, register.name()));
    }

    /** Steps that are open to the actor. */
    List<TransitionDefinition> open(Actor actor) {
        return register.lifeCycle().orElseThrow().stepsFrom(state).stream()
                .filter(step -> StepRights.may(actor, step, reporting, this::history))
                .toList();
    }

    /**
     * Refuses a step that is not open to the actor.
     *
     * @throws Problem 403 {@code not-permitted}, {@code step-of-other-place}, {@code step-needs-another}; 409
     *     {@code state-conflict} with the state and the steps that are open to the actor
     */
    public void require(Actor actor, TransitionDefinition step) {
        StepRights.require(actor, step, reporting, this::history);
        requireState(actor, step);
    }

    /** Refuses a step that does not lead out of the state, whoever takes it. */
    public void requireState(Actor actor, TransitionDefinition step) {
        if (!step.from().contains(state)) {
            throw conflict(actor);
        }
    }

    /**
     * A refusal of what the state forbids: it tells the {@code state} (that {@code status} is the number of the answer says
     * RFC 9457), and the {@code steps} that are open to the actor.
     */
    public Problem conflict(Actor actor) {
        return Problem.of(409, "state-conflict")
                .and("state", state)
                .and(
                        "steps",
                        open(actor).stream().map(TransitionDefinition::name).toList());
    }

    private StepHistory history() {
        if (history == null) {
            history = new StepHistory(store, register, id);
        }
        return history;
    }
}
