package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.service.StepTaken;
import org.bagui.core.rest.Moments;

/**
 * Steps that were taken with an entry.
 *
 * @param items the steps, newest first; that which created it is the last
 */
public record Timeline(List<Taken> items) {
    /**
     * A step that was taken.
     *
     * @param version version of the entry that the step made
     * @param step name of the step
     * @param title its title in the language asked for
     * @param from state before; none where the step created the entry
     * @param to state since
     * @param at when
     * @param by account that took it
     * @param end for whom: {@code own} place of report, or a place {@code above}
     * @param reason why, where one was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Taken(
            int version,
            String step,
            String title,
            String from,
            String to,
            String at,
            Person by,
            String end,
            String reason) {}

    /**
     * An account and whose it is.
     *
     * @param username name of the account
     * @param displayName name of its person
     */
    public record Person(String username, String displayName) {}

    /** @param names names of people by account; a step that the class no longer declares is told by its name */
    static Timeline of(LifeCycleDefinition cycle, List<StepTaken> taken, Map<String, String> names, Locale locale) {
        return new Timeline(taken.stream()
                .map(one -> new Taken(
                        one.version(),
                        one.step(),
                        cycle.transition(one.step())
                                .map(step -> step.titles().in(locale))
                                .orElse(one.step()),
                        one.from(),
                        one.to(),
                        Moments.text(one.at()),
                        new Person(one.by(), names.getOrDefault(one.by(), one.by())),
                        one.end(),
                        one.reason()))
                .toList());
    }
}
