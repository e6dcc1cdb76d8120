package org.bagui.core.persistence;

import java.util.List;
import org.bagui.core.register.definition.FieldDefinition;

/**
 * A condition on one field.
 *
 * @param field the field
 * @param operator how it is compared
 * @param values values of the field's kind: one, or any number for {@link Operator#IN}
 */
public record Condition(FieldDefinition field, Operator operator, List<Object> values) {
    /** How a field is compared. */
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        /** The text contains the value, case ignored. */
        CONTAINS,
        /** The value is one of several. */
        IN
    }
}
