package org.bagui.runtime.persistence.rows;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Selection;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.unit.TableFacts;

/**
 * Adds an order, and the condition that a row comes after the last one seen.
 *
 * <p>Every order ends in the id, in the direction of the field before it, so that one index serves both ways. Empty
 * values come last, or first where greater values come first; both databases are set so.
 */
final class KeysetSql {
    private final List<Key> keys = new ArrayList<>();
    private final DatabaseKind database;

    /** One column of the order. */
    private record Key(FieldDefinition field, boolean down, boolean nullable) {}

    KeysetSql(RegisterDefinition register, List<Selection.Sort> sort, TableFacts tables, DatabaseKind database) {
        this.database = database;
        boolean down = false;
        for (Selection.Sort one : sort) {
            down = one.down();
            keys.add(new Key(
                    one.field(),
                    down,
                    tables.nullable(register.table(), one.field().column())));
        }
        keys.add(new Key(register.require("id"), down, false));
    }

    void order(SqlText sql) {
        sql.add(" ORDER BY ");
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            sql.add(i == 0 ? "" : ", ").column(key.field()).add(key.down() ? " DESC" : "");
        }
    }

    void after(SqlText sql, List<Object> last) {
        if (last.size() != keys.size()) {
            throw new IllegalArgumentException("a page begins after " + keys.size() + " values, not " + last.size());
        }
        sql.and();
        if (database == DatabaseKind.POSTGRESQL && isPlain()) {
            tuple(sql, last);
            return;
        }
        Object first = last.get(0);
        if (first != null && (keys.get(0).down() || !keys.get(0).nullable())) {
            // Says again what the chain says, in a form that an index can begin at.
            sql.column(keys.get(0).field())
                    .add(keys.get(0).down() ? " <= " : " >= ")
                    .bind(first);
            sql.and();
        }
        chain(sql, last, 0);
    }

    private boolean isPlain() {
        return keys.stream()
                .noneMatch(key -> key.nullable() || key.down() != keys.get(0).down());
    }

    private void tuple(SqlText sql, List<Object> last) {
        sql.add("(");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ").column(keys.get(i).field());
        }
        sql.add(keys.get(0).down() ? ") < (" : ") > (");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ").bind(last.get(i));
        }
        sql.add(")");
    }

    /** Beyond in this column, or equal in it and beyond in those that follow. */
    private void chain(SqlText sql, List<Object> last, int at) {
        Key key = keys.get(at);
        Object value = last.get(at);
        sql.add("(");
        beyond(sql, key, value);
        if (at + 1 < keys.size()) {
            sql.add(" OR (").column(key.field());
            if (value == null) {
                sql.add(" IS NULL");
            } else {
                sql.add(" = ").bind(value);
            }
            sql.add(" AND ");
            chain(sql, last, at + 1);
            sql.add(")");
        }
        sql.add(")");
    }

    private static void beyond(SqlText sql, Key key, Object value) {
        if (value == null) {
            if (key.down()) {
                sql.column(key.field()).add(" IS NOT NULL");
            } else {
                sql.add("1 = 0");
            }
            return;
        }
        sql.column(key.field()).add(key.down() ? " < " : " > ").bind(value);
        if (!key.down() && key.nullable()) {
            sql.add(" OR ").column(key.field()).add(" IS NULL");
        }
    }
}
