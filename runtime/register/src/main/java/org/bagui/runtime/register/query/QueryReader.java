package org.bagui.runtime.register.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Selection.Sort;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.extension.Expansion;
import org.bagui.runtime.register.extension.TailoredDefinition;

/** One query, read against the definition of its register; every bad part is refused with a code of its own. */
final class QueryReader {
    private static final int LONGEST_WORD = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final RegisterDefinition register;
    private final EntryQuery query;
    private final List<FieldDefinition> shown;
    private final Expansion expansion;
    private final List<Condition> all;
    private final List<Condition> any;
    private final List<Sort> sort;

    QueryReader(Actor actor, RegisterDefinition register, EntryQuery query, boolean withId, RecordedPlaces recorded) {
        this.register = register;
        this.query = query;
        if (query.period() != null && register.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", register.name());
        }
        all = new WhereReader(register, recorded).read(query.where());
        any = word(actor);
        sort = SortReader.orUsual(register, SortReader.read(register, query.sort()));
        shown = shown(withId);
        expansion = Expansion.of(register, shown);
    }

    /** Fields that the answer shows. */
    List<FieldDefinition> shown() {
        return shown;
    }

    /** What takes the values of extension fields out of what is read. */
    Expansion expansion() {
        return expansion;
    }

    /** Sort fields and the id: what the place of an entry in the order depends on. */
    List<FieldDefinition> order() {
        List<FieldDefinition> order = new ArrayList<>();
        sort.forEach(one -> order.add(one.field()));
        order.add(register.require("id"));
        return order;
    }

    /** Everything, in one pass. */
    Selection everything() {
        return selection(expansion.stored(), null, 0);
    }

    /** One page and one entry more, which tells whether a page follows. */
    Selection page() {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw Problem.of(400, "bad-limit", LARGEST_PAGE);
        }
        Set<FieldDefinition> read = new LinkedHashSet<>(expansion.stored());
        read.addAll(order());
        List<Object> after = query.after() == null ? null : new PageToken(query, order()).read(query.after());
        return selection(List.copyOf(read), after, query.limit() + 1);
    }

    private Selection selection(List<FieldDefinition> fields, List<Object> after, int limit) {
        Scope place = query.place() == null ? null : Scope.of(query.place());
        return new Selection(
                TailoredDefinition.stored(register),
                fields,
                place,
                query.period(),
                all,
                any,
                sort,
                after,
                limit,
                query.asOf());
    }

    private List<FieldDefinition> shown(boolean withId) {
        Set<FieldDefinition> fields = new LinkedHashSet<>();
        if (withId) {
            fields.add(register.require("id"));
        }
        if (query.fields().isEmpty()) {
            register.fields().stream().filter(FieldDefinition::inList).forEach(fields::add);
        }
        for (String name : query.fields()) {
            String known = SystemFields.internal(name);
            fields.add(register.field(known)
                    .orElseThrow(() -> Problem.of(400, "unknown-field", WhereReader.shown(name), register.name())));
        }
        return List.copyOf(fields);
    }

    private List<Condition> word(Actor actor) {
        if (query.word() == null || query.word().isBlank()) {
            return List.of();
        }
        String word = query.word().strip();
        if (word.length() > LONGEST_WORD || word.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(400, "bad-search-word", LONGEST_WORD);
        }
        List<Condition> conditions = register.fields().stream()
                .filter(field -> field.searched() && !Masking.isClosed(field, actor, register))
                .map(field -> new Condition(field, Operator.CONTAINS, List.of(word)))
                .toList();
        if (conditions.isEmpty()) {
            throw Problem.of(400, "unknown-parameter", "q");
        }
        return conditions;
    }
}
