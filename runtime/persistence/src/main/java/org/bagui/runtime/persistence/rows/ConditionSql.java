package org.bagui.runtime.persistence.rows;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bagui.core.persistence.Condition;
import org.bagui.core.register.definition.FieldDefinition;

/** Adds a condition on one field; an empty field is equal to null only, and different from every value. */
final class ConditionSql {
    private ConditionSql() {}

    static void add(SqlText sql, Condition condition) {
        FieldDefinition field = condition.field();
        List<Object> values = condition.values();
        switch (condition.operator()) {
            case EQUAL -> equal(sql, field, single(condition));
            case NOT_EQUAL -> notEqual(sql, field, single(condition));
            case LESS -> compare(sql, condition, " < ");
            case AT_MOST -> compare(sql, condition, " <= ");
            case GREATER -> compare(sql, condition, " > ");
            case AT_LEAST -> compare(sql, condition, " >= ");
            case CONTAINS ->
                sql.add("LOWER(")
                        .column(field)
                        .add(") LIKE ")
                        .bind(pattern(single(condition).toString()))
                        .add(" ESCAPE '!'");
            case IN -> in(sql, field, values);
        }
    }

    private static Object single(Condition condition) {
        if (condition.values().size() != 1) {
            throw new IllegalArgumentException(condition.operator() + " takes one value");
        }
        return condition.values().get(0);
    }

    private static void equal(SqlText sql, FieldDefinition field, Object value) {
        if (value == null) {
            sql.column(field).add(" IS NULL");
        } else {
            sql.column(field).add(" = ").bind(value);
        }
    }

    private static void notEqual(SqlText sql, FieldDefinition field, Object value) {
        if (value == null) {
            sql.column(field).add(" IS NOT NULL");
        } else {
            sql.add("(").column(field).add(" <> ").bind(value);
            sql.add(" OR ").column(field).add(" IS NULL)");
        }
    }

    private static void compare(SqlText sql, Condition condition, String operator) {
        Object value = single(condition);
        if (value == null) {
            sql.add("1 = 0");
        } else {
            sql.column(condition.field()).add(operator).bind(value);
        }
    }

    private static void in(SqlText sql, FieldDefinition field, List<Object> values) {
        List<Object> there = values.stream().filter(Objects::nonNull).toList();
        sql.add("(").column(field).add(" = ANY(").bindAll(field.kind(), there).add(")");
        if (there.size() < values.size()) {
            sql.add(" OR ").column(field).add(" IS NULL");
        }
        sql.add(")");
    }

    private static String pattern(String word) {
        String escaped = word.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
