package org.bagui.core.register.definition;

import java.util.Set;
import org.bagui.core.register.State;

/**
 * A state of a life cycle.
 *
 * @param name name
 * @param titles title
 * @param editable fields that may be changed beside steps; {@link State#ALL} for any
 * @param counts whether roll-ups count entries in it
 * @param dueDays days after which an entry is late; 0 for none
 * @param dueField field of the day after which an entry is late, or empty
 * @param incomplete whether an entry may lack what is required
 * @param last whether the way ends here
 */
public record StateDefinition(
        String name,
        Titles titles,
        Set<String> editable,
        boolean counts,
        int dueDays,
        String dueField,
        boolean incomplete,
        boolean last) {
    /** Whether the field may be changed beside steps. */
    public boolean mayEdit(String field) {
        return editable.contains(State.ALL) || editable.contains(field);
    }
}
