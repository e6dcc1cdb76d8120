package org.bagui.runtime.register.pipeline;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.extension.TailoredDefinition;

/** Finds the entries that rows are about, with one query for a batch. */
final class ExistingEntries {
    private final RegisterDefinition register;
    private final Session session;
    private final EntryStore store;
    private final BusinessKey key;
    private EmptyMonths emptyMonths;

    ExistingEntries(RegisterDefinition register, Session session, EntryStore store) {
        this.register = TailoredDefinition.stored(register);
        this.session = session;
        this.store = store;
        this.key = new BusinessKey(register);
    }

    /** Entries of the rows by their business keys. */
    Map<String, RegisterEntry> byKey(PlaceCode place, List<PipelineRow> rows) {
        FieldDefinition selective = key.mostSelective();
        Set<Object> values = new LinkedHashSet<>();
        YearMonth first = null;
        YearMonth last = null;
        for (PipelineRow row : rows) {
            if (selective != null) {
                values.add(selective.access().get(row.entry()));
            }
            YearMonth month = row.entry().period();
            if (month != null) {
                first = first == null || month.isBefore(first) ? month : first;
                last = last == null || month.isAfter(last) ? month : last;
            }
        }
        MonthRange months = first == null ? null : new MonthRange(first, last);
        List<Condition> among = selective == null
                ? List.of()
                : List.of(new Condition(selective, Condition.Operator.IN, List.copyOf(values)));
        Map<String, RegisterEntry> found = new HashMap<>();
        if (rows.isEmpty() || wereEmpty(place, months, rows.size())) {
            return found;
        }
        for (var view : store.list(selection(Scope.of(place), months, among))) {
            RegisterEntry entry = EntryCopies.entry(register, view);
            found.put(key.of(entry), entry);
        }
        return found;
    }

    /**
     * Whether there was nothing before this run. Rows that it wrote itself need not be found: a second row with the same
     * key is refused anyhow.
     */
    private boolean wereEmpty(PlaceCode place, MonthRange months, int keys) {
        if (emptyMonths == null) {
            emptyMonths = new EmptyMonths(session, place);
        }
        return emptyMonths.isEmpty(register, months, keys);
    }

    /** Entries by id. */
    Map<Long, RegisterEntry> byId(Scope place, List<Long> ids) {
        Condition among = new Condition(register.require("id"), Condition.Operator.IN, List.copyOf(ids));
        Map<Long, RegisterEntry> found = new HashMap<>();
        for (var view : store.list(selection(place, null, List.of(among)))) {
            RegisterEntry entry = EntryCopies.entry(register, view);
            found.put(entry.id(), entry);
        }
        return found;
    }

    private Selection selection(Scope place, MonthRange months, List<Condition> among) {
        return new Selection(register, register.fields(), place, months, among, List.of(), List.of(), null, 0, null);
    }
}
