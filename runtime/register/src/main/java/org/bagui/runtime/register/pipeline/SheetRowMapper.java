package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.spi.Entered;
import org.bagui.core.register.spi.RegisterRules;

/** Lets the rules of a register rearrange the rows of a sheet before they are read. */
final class SheetRowMapper {
    private final List<RegisterRules<RegisterEntry>> rules;
    private final boolean sheet;
    private final List<String> fields;

    SheetRowMapper(WriteRequest request, List<RegisterRules<RegisterEntry>> rules) {
        this.rules = rules;
        sheet = request.sheet();
        Set<String> filled = new LinkedHashSet<>();
        if (sheet) {
            rules.forEach(rule -> filled.addAll(rule.fills()));
        }
        request.fields().forEach(filled::remove);
        fields = new ArrayList<>(request.fields());
        fields.addAll(filled);
    }

    /** Fields of the rows, those that rules may fill behind those of the input. */
    List<String> fields() {
        return fields;
    }

    InputRow of(InputRow row) {
        if (!sheet) {
            return row;
        }
        Object[] values = Arrays.copyOf(row.values(), fields.size());
        Arrays.fill(values, row.values().length, values.length, InputPlan.ABSENT);
        Entered entered = new Values(values);
        rules.forEach(rule -> rule.enter(entered));
        return new InputRow(row.number(), row.id(), row.version(), values);
    }

    private final class Values implements Entered {
        private final Object[] values;

        private Values(Object[] values) {
            this.values = values;
        }

        @Override
        public Object get(String field) {
            int at = fields.indexOf(field);
            return at < 0 || values[at] == InputPlan.ABSENT ? null : values[at];
        }

        @Override
        public void put(String field, Object value) {
            int at = fields.indexOf(field);
            if (at < 0) {
                throw new IllegalArgumentException("not a field of the sheet, nor one that the rules fill: " + field);
            }
            values[at] = value;
        }
    }
}
