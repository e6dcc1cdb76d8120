package org.bagui.core.register.definition;

import java.util.List;
import java.util.Optional;

/**
 * The states that entries of a register move through, and the steps between them.
 *
 * @param states states as declared; at least one
 * @param transitions steps as declared; exactly one creates
 */
public record LifeCycleDefinition(List<StateDefinition> states, List<TransitionDefinition> transitions) {
    /** The state of this name, which must exist: the name comes from an entry, or from code. */
    public StateDefinition state(String name) {
        return states.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + name));
    }

    /** The step of this name. */
    public Optional<TransitionDefinition> transition(String name) {
        return transitions.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** The step that creates. */
    public TransitionDefinition creation() {
        return transitions.stream()
                .filter(TransitionDefinition::isCreation)
                .findFirst()
                .orElseThrow();
    }

    /** Steps that lead out of a state, or correct in it. */
    public List<TransitionDefinition> stepsFrom(String state) {
        return transitions.stream().filter(step -> step.from().contains(state)).toList();
    }

    /** States in which roll-ups count an entry. */
    public List<String> counted() {
        return states.stream()
                .filter(StateDefinition::counts)
                .map(StateDefinition::name)
                .toList();
    }
}
