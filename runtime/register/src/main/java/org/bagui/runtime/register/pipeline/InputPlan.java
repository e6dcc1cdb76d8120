package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;

/** Which value of an input row belongs to which field. */
final class InputPlan {
    /** Stands in a row for a field that this row, unlike others of the input, does not give. */
    static final Object ABSENT = new Object();

    private final List<Given> entered = new ArrayList<>();
    private final List<Given> readOnly = new ArrayList<>();
    private final List<Given> elsewhere = new ArrayList<>();
    private final Map<String, Integer> positions;

    /**
     * A field that the input gives.
     *
     * @param field the field
     * @param position its place in the rows
     */
    record Given(FieldDefinition field, int position) {
        /** What the row gives, {@link #ABSENT} where it gives nothing. */
        Object of(PipelineRow row) {
            return row.value(position);
        }
    }

    /**
     * Where the values stand.
     *
     * @param names fields that the rows give, then those that rules may fill
     */
    InputPlan(RegisterDefinition register, List<String> names) {
        positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (positions.putIfAbsent(name, i) != null) {
                throw Problem.of(422, "field-given-twice", name);
            }
            if (SystemFields.JURISDICTION.equals(name)) {
                continue;
            }
            FieldDefinition field =
                    register.field(name).orElseThrow(() -> Problem.of(422, "unknown-field", name, register.name()));
            boolean settable = isSettable(field);
            boolean isPlace = register.placeField().filter(field::equals).isPresent();
            if (!settable || !isPlace) {
                (settable ? entered : readOnly).add(new Given(field, i));
            }
        }
    }

    private InputPlan(InputPlan whole, RegisterDefinition register) {
        positions = whole.positions;
        readOnly.addAll(whole.readOnly);
        for (Given given : whole.entered) {
            FieldDefinition field = register.field(given.field().name()).orElse(null);
            if (field == null || !isSettable(field)) {
                elsewhere.add(field == null ? given : new Given(field, given.position()));
            } else {
                entered.add(new Given(field, given.position()));
            }
        }
    }

    private static boolean isSettable(FieldDefinition field) {
        return field.isEntered()
                || field.name().equals("period")
                || field.name().equals("status");
    }

    /** The same input as rows see it whose register has these fields of all of them. */
    InputPlan in(RegisterDefinition register) {
        return new InputPlan(this, register);
    }

    /** Fields that callers may enter, month and status among them, the place of report aside. */
    List<Given> entered() {
        return entered;
    }

    /** Fields that the input gives but may not change. */
    List<Given> readOnly() {
        return readOnly;
    }

    /** Fields that other rows of the input may enter, and these may not: there are none such at their place, or no more. */
    List<Given> elsewhere() {
        return elsewhere;
    }

    /** Whether the input can give the field. */
    boolean has(String field) {
        return positions.containsKey(field);
    }

    /** The place of a field's values in the rows, or null where no row can give it. */
    Integer position(String field) {
        return positions.get(field);
    }

    /** The values of a row, with room for what rules may fill. */
    Object[] room(Object... values) {
        if (values.length == positions.size()) {
            return values;
        }
        Object[] wider = Arrays.copyOf(values, positions.size());
        Arrays.fill(wider, values.length, wider.length, ABSENT);
        return wider;
    }

    /** The value as entered; null where the row does not give the field. */
    Object given(PipelineRow row, String field) {
        Integer position = positions.get(field);
        Object value = position == null ? null : row.value(position);
        return value == ABSENT ? null : value;
    }

    /** Whether the row itself gives the field. */
    boolean gives(PipelineRow row, String field) {
        Integer position = positions.get(field);
        return position != null && row.value(position) != ABSENT;
    }
}
