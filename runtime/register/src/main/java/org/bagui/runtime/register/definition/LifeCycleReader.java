package org.bagui.runtime.register.definition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.register.LifeCycle;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.State;
import org.bagui.core.register.Transition;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.StateDefinition;
import org.bagui.core.register.definition.TransitionDefinition;

/** Reads the life cycle that a class declares; what it says of fields and states is the work of {@link LifeCycleCheck}. */
final class LifeCycleReader {
    private final Class<?> entity;
    private final RegisterTexts titles;
    private final Findings findings;

    LifeCycleReader(Class<?> entity, RegisterTexts titles, Findings findings) {
        this.entity = entity;
        this.titles = titles;
        this.findings = findings;
    }

    /** The life cycle, none where the class declares none. */
    Optional<LifeCycleDefinition> read(Register register, Map<String, FieldDefinition> fields, Set<String> declared) {
        LifeCycle cycle = entity.getAnnotation(LifeCycle.class);
        boolean isCase = EntityFields.isCase(entity);
        if (cycle == null) {
            if (isCase) {
                findings.onClass("case-without-life-cycle");
            }
            return Optional.empty();
        }
        if (!isCase) {
            findings.onClass("life-cycle-without-case");
        }
        if (register.period() != PeriodKind.NONE) {
            findings.onClass("case-with-period");
        }
        LifeCycleDefinition definition = new LifeCycleDefinition(
                Arrays.stream(cycle.states()).map(this::state).toList(),
                Arrays.stream(cycle.transitions()).map(this::transition).toList());
        new LifeCycleCheck(definition, List.of(register.key()), fields, declared, findings).run();
        return Optional.of(definition);
    }

    private StateDefinition state(State state) {
        return new StateDefinition(
                state.name(),
                titles.of("state." + state.name()),
                new LinkedHashSet<>(List.of(state.editable())),
                state.counts(),
                state.due(),
                state.dueField(),
                state.incomplete(),
                state.last());
    }

    private TransitionDefinition transition(Transition step) {
        return new TransitionDefinition(
                step.name(),
                titles.of("step." + step.name()),
                List.of(step.from()),
                List.of(step.to()),
                step.permission(),
                step.by(),
                List.of(step.notBy()),
                List.of(step.asks()),
                List.of(step.needs()),
                step.stamps(),
                step.reason());
    }
}
