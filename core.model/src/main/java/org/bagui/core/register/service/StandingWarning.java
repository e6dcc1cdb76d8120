package org.bagui.core.register.service;

import java.util.List;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;

/**
 * A warning that holds for a stored entry now.
 *
 * @param entry the entry, with all its fields
 * @param warning what is asked; its row has no meaning
 * @param figures fields that the question is about, with their values; none of a sensitive field
 * @param explanation the reason given for exactly these figures, or null while the question is open
 */
public record StandingWarning(EntryView entry, Fault warning, List<Figure> figures, Explanation explanation) {
    /** Whether nobody has given a reason for these figures. */
    public boolean isOpen() {
        return explanation == null;
    }

    /**
     * A figure that a question is about.
     *
     * @param field name of the field
     * @param value its value, or null
     */
    public record Figure(String field, Object value) {}
}
