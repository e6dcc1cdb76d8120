package org.bagui.runtime.register.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.State;
import org.bagui.core.register.Transition;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.StateDefinition;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.register.definition.ValueKind;

/** Checks that a life cycle leads from its beginning to its ends, and names only what there is. */
final class LifeCycleCheck {
    /** As long as the column of the state. */
    private static final String STATE = "[a-z]{1,10}";

    private static final String STEP = "(?=.{1,30}$)[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final LifeCycleDefinition cycle;
    private final List<String> key;
    private final Map<String, FieldDefinition> fields;
    private final Set<String> declared;
    private final Findings findings;
    private final Set<String> states = new HashSet<>();
    private final Set<String> steps = new HashSet<>();

    /** @param declared names of all fields of the class, those that could not be read included */
    LifeCycleCheck(
            LifeCycleDefinition cycle,
            List<String> key,
            Map<String, FieldDefinition> fields,
            Set<String> declared,
            Findings findings) {
        this.cycle = cycle;
        this.key = key;
        this.fields = fields;
        this.declared = declared;
        this.findings = findings;
    }

    void run() {
        cycle.states().forEach(state -> checkName(states, state.name(), STATE, "state"));
        cycle.transitions().forEach(step -> checkName(steps, step.name(), STEP, "step"));
        long beginnings = cycle.transitions().stream()
                .filter(TransitionDefinition::isCreation)
                .count();
        if (beginnings != 1) {
            findings.onClass("not-one-beginning", beginnings);
        }
        cycle.states().forEach(this::checkState);
        cycle.transitions().forEach(this::checkStep);
        if (beginnings == 1) {
            checkWays();
        }
    }

    private void checkName(Set<String> seen, String name, String pattern, String what) {
        if (!name.matches(pattern) || name.equals(Transition.EDIT)) {
            findings.onClass("bad-" + what + "-name", name);
        }
        if (!seen.add(name)) {
            findings.onClass("duplicate-" + what, name);
        }
    }

    private void checkState(StateDefinition state) {
        state.editable().stream()
                .filter(field -> !field.equals(State.ALL))
                .sorted()
                .forEach(field -> checkEntered(state.name(), field));
        checkDate(state.name(), state.dueField());
    }

    private void checkStep(TransitionDefinition step) {
        if (step.to().isEmpty()) {
            findings.onClass("step-without-end", step.name());
        }
        if (step.permission().isBlank()) {
            findings.onClass("step-without-permission", step.name());
        }
        step.from().forEach(state -> checkKnown(states, step.name(), state, "unknown-state"));
        step.to().forEach(state -> checkKnown(states, step.name(), state, "unknown-state"));
        step.notBy().stream()
                .filter(other -> !other.equals(Transition.EDIT))
                .forEach(other -> checkKnown(steps, step.name(), other, "unknown-step"));
        for (String field : step.asks()) {
            checkEntered(step.name(), field);
            if (key.contains(field) && !step.isCreation()) {
                findings.onClass("step-asks-key", step.name(), field);
            }
        }
        step.needs().forEach(field -> checkKnown(declared, step.name(), field, "unknown-field-of-step"));
        checkDate(step.name(), step.stamps());
    }

    private void checkKnown(Set<String> known, String of, String name, String fault) {
        if (!known.contains(name)) {
            findings.onClass(fault, of, name);
        }
    }

    private void checkEntered(String of, String name) {
        FieldDefinition field = fields.get(name);
        checkKnown(declared, of, name, "unknown-field-of-step");
        if (field != null && !field.isEntered()) {
            findings.onClass("not-entered", of, name);
        }
    }

    private void checkDate(String of, String name) {
        if (name.isEmpty()) {
            return;
        }
        FieldDefinition field = fields.get(name);
        checkKnown(declared, of, name, "unknown-field-of-step");
        if (field != null && field.kind() != ValueKind.DATE) {
            findings.onClass("not-a-date", of, name);
        }
    }

    private void checkWays() {
        Set<String> reached = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(cycle.creation().to());
        while (!ahead.isEmpty()) {
            String state = ahead.pop();
            if (reached.add(state)) {
                cycle.stepsFrom(state).forEach(step -> ahead.addAll(step.to()));
            }
        }
        for (StateDefinition state : cycle.states()) {
            boolean leadsOn = cycle.stepsFrom(state.name()).stream()
                    .anyMatch(step -> !List.of(state.name()).equals(step.to()));
            if (!reached.contains(state.name())) {
                findings.onClass("unreachable-state", state.name());
            } else if (leadsOn == state.last()) {
                findings.onClass(state.last() ? "last-leads-on" : "dead-end", state.name());
            }
        }
    }
}
