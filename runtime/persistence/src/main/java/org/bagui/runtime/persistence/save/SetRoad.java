package org.bagui.runtime.persistence.save;

import java.sql.SQLException;
import java.util.List;
import org.bagui.core.persistence.Change;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.runtime.persistence.datasource.SqlFailures;
import org.bagui.runtime.persistence.history.MomentHistory;
import org.bagui.runtime.persistence.rows.ScopeSql;
import org.bagui.runtime.persistence.rows.SqlText;

/** Saves many changes set by set: the table first, then its history. */
final class SetRoad {
    /** Rows that go to the database together; keeps memory flat. */
    private static final int SLICE = 5_000;

    private final SaveContext context;
    private final ChangeSet set;
    private final RegisterDefinition register;
    private final String table;
    private final String history;
    private final RowWriter writer;
    private final List<RowWriter.Insertion> fresh;

    SetRoad(SaveContext context, ChangeSet set) {
        this.context = context;
        this.set = set;
        this.register = set.register();
        this.table = SqlText.checked(register.table());
        this.history = SqlText.checked(register.table() + MomentHistory.SUFFIX);
        this.writer = RowWriter.of(context.database());
        this.fresh = Slices.of(set.fresh(), SLICE).stream()
                .map(slice -> writer.prepare(set.fields(), slice))
                .toList();
    }

    void save() throws SQLException {
        context.database().byKey(context.connection(), true);
        endPresent();
        for (RowWriter.Insertion slice : fresh) {
            slice.into(context.connection(), table);
        }
        for (List<Long> slice : Slices.of(set.begun(), SLICE)) {
            require(slice.size(), beginVersions(slice));
        }
        // Not in a finally block: after a failure the transaction takes no statement any more.
        context.database().byKey(context.connection(), false);
    }

    private void endPresent() throws SQLException {
        for (List<RegisterEntry> slice : Slices.of(set.removed(), SLICE)) {
            require(slice.size(), remove(slice));
        }
        for (List<Change> slice : Slices.of(set.changed(), SLICE)) {
            List<RegisterEntry> after = slice.stream().map(Change::after).toList();
            require(slice.size(), writer.update(context.connection(), register, context.scope(), after));
        }
        for (List<Long> slice : Slices.of(set.ended(), SLICE)) {
            endVersions(slice);
        }
    }

    private static void require(int expected, int done) {
        if (done != expected) {
            throw SqlFailures.staleVersion();
        }
    }

    private int remove(List<RegisterEntry> entries) throws SQLException {
        List<Long> ids = entries.stream().map(RegisterEntry::id).toList();
        List<Integer> versions = entries.stream().map(RegisterEntry::version).toList();
        SqlText sql = new SqlText().add("DELETE FROM ").add(table);
        sql.and().add("(id, version) IN (SELECT * FROM UNNEST(");
        sql.bindAll(ValueKind.LONG, ids)
                .add(", ")
                .bindAll(ValueKind.INTEGER, versions)
                .add("))");
        ScopeSql.addWritable(sql, register, context.scope(), "");
        return sql.execute(context.connection());
    }

    /** Copies rows as they are now into the history; they need not cross the wire a second time. */
    private int beginVersions(List<Long> ids) throws SQLException {
        SqlText sql = new SqlText().add("INSERT INTO ").add(history).add(" (").columns(set.fields());
        sql.add(", row_start) SELECT ").columns(set.fields()).add(", ").bind(context.moment());
        sql.add(" FROM ");
        long first = ids.get(0);
        long last = ids.get(ids.size() - 1);
        if (last - first == ids.size() - 1 && isRising(ids)) {
            sql.add(table).and().add("id BETWEEN ").bind(first).add(" AND ").bind(last);
        } else {
            sql.add("UNNEST(CAST(").bindAll(ValueKind.LONG, ids).add(" AS BIGINT ARRAY)) AS sought (one) JOIN ");
            sql.add(table).add(" ON id = sought.one");
        }
        return sql.execute(context.connection());
    }

    private static boolean isRising(List<Long> ids) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i) <= ids.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private void endVersions(List<Long> ids) throws SQLException {
        SqlText sql =
                new SqlText().add("UPDATE ").add(history).add(" SET row_end = ").bind(context.moment());
        sql.and().add("id = ANY(").bindAll(ValueKind.LONG, ids).add(")");
        sql.and().add("row_end IS NULL");
        sql.execute(context.connection());
    }
}
