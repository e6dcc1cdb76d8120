package org.bagui.runtime.persistence.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/** Reads entries from the rows of a statement. */
public final class EntryRows {
    private static final int FETCH_SIZE = 500;

    private EntryRows() {}

    /** All entries. */
    public static List<EntryView> list(Connection connection, SqlText sql, List<FieldDefinition> fields)
            throws SQLException {
        List<EntryView> entries = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows, fields));
            }
        }
        return entries;
    }

    /** One entry after another; the database holds back those that were not asked for yet. */
    public static void stream(
            Connection connection,
            DatabaseKind database,
            SqlText sql,
            List<FieldDefinition> fields,
            Consumer<EntryView> sink)
            throws SQLException {
        database.streaming(connection, true);
        try (PreparedStatement statement = sql.prepare(connection)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.accept(entry(rows, fields));
                }
            }
        } finally {
            database.streaming(connection, false);
        }
    }

    /** Locks entries inside a scope, in the order of their ids. */
    public static void lock(Connection connection, RegisterDefinition register, Scope scope, Collection<Long> ids)
            throws SQLException {
        SqlText sql = new SqlText().add("SELECT id FROM ").table(register);
        sql.and().add("id IN (");
        int count = 0;
        for (Long id : ids) {
            sql.add(count++ == 0 ? "" : ", ").bind(id);
        }
        ScopeSql.add(sql.add(")"), register, scope, null);
        try (PreparedStatement statement = sql.add(" ORDER BY id FOR UPDATE").prepare(connection)) {
            statement.execute();
        }
    }

    private static EntryView entry(ResultSet row, List<FieldDefinition> fields) throws SQLException {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.read(row, i + 1, fields.get(i).kind());
        }
        return new EntryView(fields, values);
    }
}
