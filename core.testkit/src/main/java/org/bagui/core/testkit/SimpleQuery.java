package org.bagui.core.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bagui.core.testkit.QueryTermParser.Term;

/**
 * A JPQL query about the rows of one entity: {@code select}, {@code update} or {@code delete} with conditions of
 * comparisons, {@code between}, {@code in} and {@code is null}, and an order. No joins, functions or groups.
 */
final class SimpleQuery {
    private final QueryWords words;
    private final Set<String> parameters = new HashSet<>();
    private final List<Term> items = new ArrayList<>();
    private final Map<String, Term> changes = new LinkedHashMap<>();
    private final boolean selects;
    private boolean distinct;
    private String entity;
    private String alias;
    private Term where = (shape, row, given) -> true;
    private Comparator<Row> order = Comparator.comparing(row -> 0);

    /** A row of the entity, or of a class below it. */
    record Row(EntityShape shape, Object entity) {}

    SimpleQuery(String jpql) {
        words = new QueryWords(jpql);
        selects = words.takeIf("select");
        if (selects) {
            readSelect();
        } else if (words.takeIf("update")) {
            readEntity();
            readChanges();
        } else {
            words.require("delete");
            words.require("from");
            readEntity();
        }
        if (words.takeIf("where")) {
            where = terms().condition();
        }
        if (selects && words.takeIf("order", "by")) {
            do {
                readOrder();
            } while (words.takeIf(","));
        }
        if (!words.isOver()) {
            throw words.unknown();
        }
    }

    private QueryTermParser terms() {
        return new QueryTermParser(words, alias, parameters);
    }

    private void readSelect() {
        distinct = words.takeIf("distinct");
        int list = words.mark();
        while (!words.peek().equalsIgnoreCase("from")) {
            words.take();
        }
        words.take();
        readEntity();
        int rest = words.mark();
        words.back(list);
        do {
            items.add(words.takeIf(alias) ? (shape, row, given) -> row : terms().value());
        } while (words.takeIf(","));
        words.require("from");
        words.back(rest);
    }

    private void readEntity() {
        entity = words.take();
        words.takeIf("as");
        alias = words.take();
    }

    private void readChanges() {
        words.require("set");
        do {
            String attribute = words.take();
            words.require("=");
            if (!attribute.startsWith(alias + ".")) {
                throw words.unknown();
            }
            changes.put(attribute.substring(alias.length() + 1), terms().value());
        } while (words.takeIf(","));
    }

    private void readOrder() {
        Term by = terms().value();
        Comparator<Object> values = Comparator.nullsFirst(QueryTermParser::order);
        boolean down = words.takeIf("desc");
        if (!down) {
            words.takeIf("asc");
        }
        Comparator<Row> next = Comparator.comparing(row -> by.of(row.shape(), row.entity(), Map.of()), values);
        order = order.thenComparing(down ? next.reversed() : next);
    }

    String entity() {
        return entity;
    }

    boolean isSelect() {
        return selects;
    }

    boolean isUpdate() {
        return !changes.isEmpty();
    }

    /** Attributes that an update sets. */
    Set<String> changed() {
        return changes.keySet();
    }

    /** Checks that the parameters are those of the text. */
    void check(Map<String, Object> given) {
        Set<String> other = new LinkedHashSet<>(given.keySet());
        other.removeAll(parameters);
        Set<String> missing = new LinkedHashSet<>(parameters);
        missing.removeAll(given.keySet());
        if (!other.isEmpty() || !missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "parameters that the query lacks: " + other + ", that are not given: " + missing);
        }
    }

    /** Those of the rows that the condition holds of. */
    List<Row> matching(Stream<Row> rows, Map<String, Object> given) {
        return rows.filter(row -> Boolean.TRUE.equals(where.of(row.shape(), row.entity(), given)))
                .toList();
    }

    /** What the query gives of rows: entities, values, or arrays of values. */
    Stream<Object> results(List<Row> matching, Map<String, Object> given) {
        Stream<Object> results = matching.stream().sorted(order).map(row -> {
            Object[] values = items.stream()
                    .map(item -> item.of(row.shape(), row.entity(), given))
                    .toArray();
            return values.length == 1 ? values[0] : values;
        });
        return distinct ? results.distinct() : results;
    }

    /** Changes a row as the update says. */
    void change(Row row, Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        changes.forEach((attribute, term) -> values.put(attribute, term.of(row.shape(), row.entity(), given)));
        values.forEach((attribute, value) -> row.shape().set(row.entity(), attribute, value));
    }
}
