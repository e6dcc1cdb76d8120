package org.bagui.runtime.persistence.rows;

import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.unit.TableFacts;

/** Statements that read entries. */
public final class SelectionSql {
    private final Selection selection;
    private final Scope scope;

    public SelectionSql(Selection selection, Scope scope) {
        this.selection = selection;
        this.scope = scope;
    }

    /** Reads the entries in their order. */
    public SqlText rows(TableFacts tables, DatabaseKind database) {
        Condition key = KeyLookUp.keyOf(selection, tables);
        if (key != null) {
            return new KeyLookUp(selection, key, scope, database).rows();
        }
        SqlText sql = new SqlText().add("SELECT ").columns(selection.fields());
        conditions(sql);
        KeysetSql keyset = new KeysetSql(selection.register(), selection.sort(), tables, database);
        if (selection.after() != null) {
            keyset.after(sql, selection.after());
        }
        keyset.order(sql);
        if (selection.limit() > 0) {
            sql.add(" LIMIT ").bind(selection.limit());
        }
        return sql;
    }

    /** Counts the entries, their limit aside. */
    public SqlText count() {
        SqlText sql = new SqlText().add("SELECT COUNT(*)");
        conditions(sql);
        return sql;
    }

    private void conditions(SqlText sql) {
        new WhereSql(selection.register(), selection.asOf()).from(sql, scope, selection.place(), selection.period());
        WhereSql.all(sql, selection.all());
        WhereSql.any(sql, selection.any());
    }
}
