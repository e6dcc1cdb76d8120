package org.bagui.runtime.register.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.WarningQuery;
import org.bagui.core.register.spi.EntryView;

/**
 * Reads the reported entries of a place and month piece by piece, enterprise by enterprise: rules that look at all rows of
 * an enterprise find them together.
 */
final class EntryScan {
    private static final int PIECE = 1_000;

    private final EntryStore store;
    private final RegisterDefinition register;
    private final WarningQuery query;
    private final FieldDefinition group;
    private Object after;
    private boolean over;

    /** Reads on after a group, or from the first where it is null. */
    EntryScan(EntryStore store, RegisterDefinition register, WarningQuery query, String after) {
        this.store = store;
        this.register = register;
        this.query = query;
        group = register.field("uscc").orElseGet(() -> register.require("id"));
        boolean byId = group.name().equals("id");
        this.after = after == null ? null : byId ? (Object) Long.valueOf(after) : after;
    }

    /** What keeps entries together. */
    String groupOf(EntryView entry) {
        return entry.text(group.name());
    }

    /** The next entries with all their fields, those of one group never parted; empty at the end. */
    List<EntryView> next() {
        int limit = PIECE;
        while (!over) {
            List<EntryView> read = store.list(selection(limit));
            if (read.size() < limit) {
                over = true;
                return read;
            }
            int whole = read.size();
            Object last = read.get(whole - 1).get(group.name());
            while (whole > 0 && Objects.equals(read.get(whole - 1).get(group.name()), last)) {
                whole--;
            }
            if (whole > 0) {
                after = read.get(whole - 1).get(group.name());
                return read.subList(0, whole);
            }
            // More rows of one enterprise than a piece holds.
            limit *= 2;
        }
        return List.of();
    }

    /** Those of some entries that are reported inside a place, with all their fields. */
    static List<EntryView> reported(
            EntryStore store, RegisterDefinition register, PlaceCode place, List<Long> entries) {
        List<Condition> conditions = List.of(
                new Condition(register.require("status"), Operator.EQUAL, List.of(EntryStatus.REPORTED.word())),
                new Condition(register.require("id"), Operator.IN, List.copyOf(entries)));
        return store.list(new Selection(
                register,
                register.fields(),
                Scope.of(place),
                null,
                conditions,
                List.of(),
                List.of(),
                null,
                entries.size(),
                null));
    }

    private Selection selection(int limit) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition(register.require("status"), Operator.EQUAL, List.of(EntryStatus.REPORTED.word())));
        if (after != null) {
            conditions.add(new Condition(group, Operator.GREATER, List.of(after)));
        }
        boolean byId = group.name().equals("id");
        return new Selection(
                register,
                register.fields(),
                Scope.of(query.place()),
                query.period() == null ? null : MonthRange.of(query.period()),
                conditions,
                List.of(),
                byId ? List.of() : List.of(new Selection.Sort(group, false)),
                null,
                limit,
                null);
    }
}
