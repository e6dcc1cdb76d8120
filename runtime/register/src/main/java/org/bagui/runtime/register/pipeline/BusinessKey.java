package org.bagui.runtime.register.pipeline;

import java.util.List;
import java.util.function.Predicate;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * The business key of a register as one text, first the place of report that an entry counts to: after a succession of places
 * that is the successor, whatever place recorded it.
 */
public final class BusinessKey {
    /** Key field that the platform numbers. */
    static final String ORDINAL = "ordinal";

    private final List<FieldDefinition> fields;

    /** The key of that register. */
    public BusinessKey(RegisterDefinition register) {
        fields = register.key().stream().map(register::require).toList();
    }

    /** Fields of the key besides the place of report. */
    List<FieldDefinition> fields() {
        return fields;
    }

    /** Whether there is none: each row is an entry of its own, as of a life cycle. */
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether the platform numbers rows with otherwise equal key. */
    boolean isNumbered() {
        return fields.stream().anyMatch(field -> field.name().equals(ORDINAL));
    }

    /** Field that narrows a search best: the first that is neither month nor number, or null. */
    FieldDefinition mostSelective() {
        return fields.stream()
                .filter(field -> !field.name().equals("period") && !field.name().equals(ORDINAL))
                .findFirst()
                .orElse(null);
    }

    /** First field of the key without a value, the number aside, or null. */
    FieldDefinition missing(RegisterEntry entry) {
        for (FieldDefinition field : fields) {
            if (!field.name().equals(ORDINAL) && field.access().get(entry) == null) {
                return field;
            }
        }
        return null;
    }

    /** The whole key. */
    public String of(RegisterEntry entry) {
        return text(entry, field -> true);
    }

    /** The key without the number. */
    String unnumbered(RegisterEntry entry) {
        return text(entry, field -> !field.name().equals(ORDINAL));
    }

    /** The key without the month: what is the same from month to month. */
    String timeless(RegisterEntry entry) {
        return text(entry, field -> !field.name().equals("period"));
    }

    private String text(RegisterEntry entry, Predicate<FieldDefinition> part) {
        StringBuilder text = new StringBuilder(48).append(entry.reportingPlace());
        for (FieldDefinition field : fields) {
            if (part.test(field)) {
                text.append('\u001f').append(field.access().get(entry));
            }
        }
        return text.toString();
    }
}
