package org.bagui.runtime.persistence.rows;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.unit.TableFacts;

/**
 * Finds the entries of many keys, one descent of the key's index each.
 *
 * <p>Asked with {@code = ANY}, PostgreSQL's planner guesses from statistics that a table which is just being filled does
 * not have yet, or of months that have just begun, and reads the whole month for every thousand keys; H2 holds each row
 * that it comes by against all keys in turn. An import then slows down with each row that is in. Joined to the keys one
 * by one, either has no other way than an index that begins with the key: places are out of its sight, and PostgreSQL
 * sees months only behind the key.
 */
final class KeyLookUp {
    /** Fewer keys cost little in any plan. */
    private static final int MANY = 20;

    private final Selection selection;
    private final Condition key;
    private final Scope scope;
    private final DatabaseKind database;

    KeyLookUp(Selection selection, Condition key, Scope scope, DatabaseKind database) {
        this.selection = selection;
        this.key = key;
        this.scope = scope;
        this.database = database;
    }

    /** The condition by which the selection is best read key by key, or null where it is not. */
    static Condition keyOf(Selection selection, TableFacts tables) {
        boolean whole = selection.asOf() == null
                && selection.after() == null
                && selection.limit() == 0
                && selection.sort().isEmpty();
        if (!whole) {
            return null;
        }
        return selection.all().stream()
                .filter(condition -> condition.operator() == Condition.Operator.IN)
                .filter(condition -> condition.values().size() >= MANY)
                .filter(condition -> condition.values().stream().allMatch(Objects::nonNull))
                .filter(condition -> tables.leadsIndex(
                        selection.register().table(), condition.field().column()))
                .findFirst()
                .orElse(null);
    }

    SqlText rows() {
        SqlText sql = new SqlText();
        switch (database) {
            case H2 -> joined(sql);
            case POSTGRESQL -> apart(sql);
        }
        boolean ordered = selection.fields().contains(selection.register().require("id"));
        return ordered ? sql.add(" ORDER BY id") : sql;
    }

    private void joined(SqlText sql) {
        sql.add("SELECT ").columns(selection.fields()).add(" FROM UNNEST(CAST(");
        keys(sql).add(" AS ").add(Values.typeName(key.field().kind())).add(" ARRAY)) AS sought (one) JOIN ");
        sql.table(selection.register()).add(" ON ").column(key.field()).add(" = sought.one");
        WhereSql.months(sql, selection.period());
        rest(sql);
    }

    /** The inner statement is kept apart from the outer one, or the planner would turn the join around. */
    private void apart(SqlText sql) {
        sql.add("SELECT found.* FROM unnest(");
        keys(sql).add(") AS sought (one) CROSS JOIN LATERAL (SELECT ").columns(selection.fields());
        sql.add(" FROM ").table(selection.register());
        sql.and().column(key.field()).add(" = sought.one");
        months(sql, selection.period());
        rest(sql);
        sql.add(" OFFSET 0) AS found");
    }

    private SqlText keys(SqlText sql) {
        return sql.bindAll(key.field().kind(), new LinkedHashSet<>(key.values()));
    }

    private void rest(SqlText sql) {
        ScopeSql.addBesideKey(sql, selection.register(), scope, selection.place());
        WhereSql.all(sql, selection.all().stream().filter(one -> one != key).toList());
        WhereSql.any(sql, selection.any());
    }

    private void months(SqlText sql, MonthRange period) {
        if (period != null) {
            month(sql, " >= ", period.from());
            month(sql, " <= ", period.to());
        }
    }

    private void month(SqlText sql, String operator, YearMonth bound) {
        sql.and().add("(").column(key.field()).add(", period)").add(operator);
        sql.add("(sought.one, ").bind(bound).add(")");
    }
}
