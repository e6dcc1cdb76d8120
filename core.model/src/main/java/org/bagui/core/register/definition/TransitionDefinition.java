package org.bagui.core.register.definition;

import java.util.List;
import org.bagui.core.register.Transition.Reason;
import org.bagui.core.register.Transition.Side;

/**
 * A step of a life cycle.
 *
 * @param name name in addresses
 * @param titles title
 * @param from states from which it leads; none for the step that creates
 * @param to states to which it leads, the usual one first
 * @param permission permission to take it
 * @param by for whom it is taken
 * @param notBy steps whose taker may not take this one
 * @param asks fields that it sets
 * @param needs fields that must be filled by then
 * @param stamps field of a date that becomes the day of the step, or empty
 * @param reason whether a reason is given
 */
public record TransitionDefinition(
        String name,
        Titles titles,
        List<String> from,
        List<String> to,
        String permission,
        Side by,
        List<String> notBy,
        List<String> asks,
        List<String> needs,
        String stamps,
        Reason reason) {
    /** Whether it creates the entry. */
    public boolean isCreation() {
        return from.isEmpty();
    }
}
