package org.bagui.runtime.register.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.MovedRows;
import org.bagui.core.persistence.store.PlaceMove;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;

/** Entries in memory, read by selections in the plainest way. */
final class FakeStore implements EntryStore {
    private final List<Map<String, Object>> entries;
    private final List<Map<String, Object>> versions;
    private final List<Object> asked;
    private final Scope scope;
    private final long mostTogether;

    FakeStore(Scope scope, QueriedEntries all) {
        this.scope = scope;
        entries = all.entries;
        versions = all.versions;
        asked = all.asked;
        mostTogether = all.mostTogether;
    }

    /** One thread at a time is all that this store is for. */
    @Override
    public void lock(RegisterDefinition register, Collection<Long> ids) {}

    @Override
    public List<EntryView> list(Selection selection) {
        asked.add(selection);
        Comparator<Map<String, Object>> order = Comparator.comparing(entry -> 0);
        for (Selection.Sort sort : selection.sort()) {
            Comparator<Map<String, Object>> one = by(sort.field().name());
            order = order.thenComparing(sort.down() ? one.reversed() : one);
        }
        Comparator<Map<String, Object>> whole = order.thenComparing(by("id"));
        return matching(selection)
                .filter(entry -> selection.after() == null || whole.compare(entry, last(selection)) > 0)
                .sorted(whole)
                .limit(selection.limit() == 0 ? Long.MAX_VALUE : selection.limit())
                .map(entry -> view(selection.fields(), entry))
                .toList();
    }

    private static Map<String, Object> last(Selection selection) {
        Map<String, Object> last = new TreeMap<>();
        for (int i = 0; i < selection.sort().size(); i++) {
            last.put(selection.sort().get(i).field().name(), selection.after().get(i));
        }
        last.put("id", selection.after().get(selection.sort().size()));
        return last;
    }

    private java.util.stream.Stream<Map<String, Object>> matching(Selection selection) {
        return entries.stream()
                .filter(entry -> inside(entry, selection.place(), selection.period()))
                .filter(entry -> selection.all().stream().allMatch(condition -> holds(condition, entry)))
                .filter(entry -> selection.any().isEmpty()
                        || selection.any().stream().anyMatch(condition -> holds(condition, entry)));
    }

    private boolean inside(Map<String, Object> entry, Scope place, MonthRange period) {
        long padded = (Long) entry.get("scopePlace");
        YearMonth month = (YearMonth) entry.get("period");
        return scope.contains(padded)
                && (place == null || place.contains(padded))
                && (period == null || !month.isBefore(period.from()) && !month.isAfter(period.to()));
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Map<String, Object>> by(String field) {
        Function<Map<String, Object>, Comparable<Object>> key = entry -> (Comparable<Object>) entry.get(field);
        return Comparator.comparing(key, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    @SuppressWarnings("unchecked")
    private static boolean holds(Condition condition, Map<String, Object> entry) {
        Object value = entry.get(condition.field().name());
        Object other = condition.values().get(0);
        if (value == null) {
            return false;
        }
        if (condition.operator() == Condition.Operator.CONTAINS) {
            return value.toString().contains(other.toString());
        }
        int compared = ((Comparable<Object>) value).compareTo(other);
        return switch (condition.operator()) {
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case LESS -> compared < 0;
            case AT_MOST -> compared <= 0;
            case GREATER -> compared > 0;
            case AT_LEAST -> compared >= 0;
            default -> throw new IllegalStateException("not asked of this fake: " + condition.operator());
        };
    }

    private static EntryView view(List<FieldDefinition> fields, Map<String, Object> entry) {
        return new EntryView(
                fields, fields.stream().map(field -> entry.get(field.name())).toArray());
    }

    @Override
    public void stream(Selection selection, Consumer<EntryView> sink) {
        list(selection).forEach(sink);
    }

    /** Number of entries of a selection. */
    long count(Selection selection) {
        return matching(selection).count();
    }

    @Override
    public List<Object[]> rollUp(RollUpSelection selection) {
        asked.add(selection);
        Map<String, List<Map<String, Object>>> groups = new TreeMap<>();
        entries.stream()
                .filter(entry -> inside(entry, selection.place(), selection.period()))
                .filter(entry -> selection.all().stream().allMatch(condition -> holds(condition, entry)))
                .forEach(entry -> groups.computeIfAbsent(key(selection, entry), key -> new ArrayList<>())
                        .add(entry));
        return groups.values().stream().map(rows -> line(selection, rows)).toList();
    }

    private static String key(RollUpSelection selection, Map<String, Object> entry) {
        StringBuilder key = new StringBuilder();
        selection.by().forEach(group -> key.append(cell(group, entry)).append('|'));
        return key.toString();
    }

    private static Object cell(RollUpSelection.Group group, Map<String, Object> entry) {
        return group.field() == null
                ? entry.get("scopePlace").toString().substring(0, group.placeDigits())
                : entry.get(group.field().name());
    }

    private static Object[] line(RollUpSelection selection, List<Map<String, Object>> rows) {
        List<Object> line = new ArrayList<>();
        selection.by().forEach(group -> line.add(cell(group, rows.get(0))));
        selection.figures().forEach(figure -> line.add(figure(figure, rows)));
        return line.toArray();
    }

    private static Object figure(RollUpSelection.Figure figure, List<Map<String, Object>> rows) {
        if (figure.field() == null) {
            return (long) rows.size();
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Map<String, Object> row : rows) {
            Object value = row.get(figure.field().name());
            Object weight = figure.weight() == null
                    ? Integer.valueOf(1)
                    : row.get(figure.weight().name());
            if (value != null && weight != null) {
                BigDecimal factor = figure.mean() ? new BigDecimal(weight.toString()) : BigDecimal.ONE;
                sum = sum.add(new BigDecimal(value.toString()).multiply(factor));
                weights = weights.add(factor);
            }
        }
        if (weights.signum() == 0) {
            return null;
        }
        return figure.mean() ? sum.divide(weights, 6, RoundingMode.HALF_UP) : sum;
    }

    @Override
    public long mostTogether() {
        return mostTogether;
    }

    @Override
    public void lines(LineSelection selection, Consumer<Line> sink) {
        asked.add(selection);
    }

    @Override
    public List<EntryView> versions(
            RegisterDefinition register, List<FieldDefinition> fields, long id, int before, int limit) {
        return versions.stream()
                .filter(entry -> entry.get("id").equals(id) && (Integer) entry.get("version") < before)
                .filter(entry -> scope.contains((Long) entry.get("scopePlace")))
                .sorted(by("version").reversed())
                .limit(limit)
                .map(entry -> withMoments(fields, entry))
                .toList();
    }

    private static EntryView withMoments(List<FieldDefinition> fields, Map<String, Object> entry) {
        List<FieldDefinition> all = new ArrayList<>(fields);
        all.add(moment(fields, "rowStart"));
        all.add(moment(fields, "rowEnd"));
        return view(all, entry);
    }

    private static FieldDefinition moment(List<FieldDefinition> fields, String name) {
        FieldDefinition like = fields.stream()
                .filter(field -> field.name().equals("updatedAt"))
                .findFirst()
                .orElseThrow();
        return FieldDefinition.named(name, like.kind())
                .system(true)
                .titles(like.titles())
                .help(like.help())
                .bounds(like.bounds())
                .carry(like.carry())
                .access(like.access())
                .build();
    }

    @Override
    public void save(RegisterDefinition register, Collection<Change> changes) {
        throw new IllegalStateException("queries do not write");
    }

    @Override
    public Map<String, MovedRows> moveScopes(long number, List<PlaceMove> moves, Set<String> except) {
        throw new UnsupportedOperationException("entries do not move here");
    }

    @Override
    public Map<String, MovedRows> restoreScopes(long number, Set<String> except) {
        throw new UnsupportedOperationException("entries do not move here");
    }
}
