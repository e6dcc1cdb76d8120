package org.bagui.runtime.register.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;

/** Entries of one register and month by the values of one field; asks the database only for values not asked for before. */
final class LookUp {
    private final WriteRun run;
    private final RegisterDefinition register;
    private final FieldDefinition field;
    private final MonthRange months;
    private final List<FieldDefinition> fields;
    private final Map<Object, List<EntryView>> known = new HashMap<>();

    /** Looks entries up by a field; an empty list of fields reads all. */
    LookUp(WriteRun run, RegisterDefinition register, String field, YearMonth period, List<String> fields) {
        this.run = run;
        this.register = register;
        this.field = register.require(field);
        months = period == null ? null : MonthRange.of(period);
        this.fields = fields.isEmpty()
                ? register.fields()
                : fields.stream().distinct().map(register::require).toList();
    }

    List<EntryView> find(Collection<?> values) {
        List<Object> asked = new ArrayList<>();
        for (Object value : values) {
            if (value != null && known.putIfAbsent(value, List.of()) == null) {
                asked.add(value);
            }
        }
        if (!asked.isEmpty() && !run.emptyMonths().isEmpty(register, months, asked.size())) {
            read(asked);
        }
        List<EntryView> found = new ArrayList<>();
        new LinkedHashSet<>(values).forEach(value -> found.addAll(known.getOrDefault(value, List.of())));
        return found;
    }

    private void read(List<Object> values) {
        Condition among = new Condition(field, Condition.Operator.IN, values);
        Scope place = Scope.of(run.request().place());
        Selection selection =
                new Selection(register, fields, place, months, List.of(among), List.of(), List.of(), null, 0, null);
        for (EntryView view : run.store().list(selection)) {
            List<EntryView> same = known.get(view.get(field.name()));
            if (same == null || same.isEmpty()) {
                same = new ArrayList<>(1);
                known.put(view.get(field.name()), same);
            }
            same.add(view);
        }
    }
}
