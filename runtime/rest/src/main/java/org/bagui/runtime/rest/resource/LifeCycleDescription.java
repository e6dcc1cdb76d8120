package org.bagui.runtime.rest.resource;

import java.util.List;
import java.util.Locale;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.StateDefinition;
import org.bagui.core.register.definition.TransitionDefinition;

/** The life cycle of a register as shown, in one language. */
public final class LifeCycleDescription {
    private LifeCycleDescription() {}

    /**
     * States that entries move through.
     *
     * @param states states as declared
     * @param steps steps as declared
     */
    public record Cycle(List<State> states, List<Step> steps) {}

    /**
     * A state.
     *
     * @param name name of the state
     * @param title its title in the language asked for
     * @param editable fields that may be changed beside steps, {@code *} for all
     * @param counts whether roll-ups count entries in it
     * @param last whether the way ends here
     */
    public record State(String name, String title, List<String> editable, boolean counts, boolean last) {}

    /**
     * A step.
     *
     * @param name name of the step
     * @param title its title in the language asked for
     * @param from states from which it leads; none for the step that creates
     * @param to states to which it leads
     * @param permission permission that it needs
     * @param by for whom it is taken: {@code any}, {@code own}, {@code above}
     * @param asks fields that it sets
     * @param needs fields that must be filled by then
     * @param reason {@code none}, {@code may}, {@code must}
     */
    public record Step(
            String name,
            String title,
            List<String> from,
            List<String> to,
            String permission,
            String by,
            List<String> asks,
            List<String> needs,
            String reason) {}

    static Cycle of(LifeCycleDefinition cycle, Locale locale) {
        return new Cycle(
                cycle.states().stream().map(state -> state(state, locale)).toList(),
                cycle.transitions().stream().map(step -> step(step, locale)).toList());
    }

    private static State state(StateDefinition state, Locale locale) {
        return new State(
                state.name(),
                state.titles().in(locale),
                state.editable().stream().sorted().toList(),
                state.counts(),
                state.last());
    }

    private static Step step(TransitionDefinition step, Locale locale) {
        return new Step(
                step.name(),
                step.titles().in(locale),
                step.from(),
                step.to(),
                step.permission(),
                step.by().word(),
                step.asks(),
                step.needs(),
                step.reason().word());
    }
}
