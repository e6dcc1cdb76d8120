package org.bagui.runtime.persistence.save;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/** The quickest way of a database to take many rows. */
interface RowWriter {
    /**
     * Adds rows to a table.
     *
     * @param fields its columns that are given
     * @param tail further columns with one value for all rows, as in {@code row_start}
     */
    void insert(Connection connection, String table, List<FieldDefinition> fields, List<RegisterEntry> rows, Tail tail)
            throws SQLException;

    /** Adds new rows to a table and to its history. */
    default void insertBoth(
            Connection connection,
            String table,
            String history,
            List<FieldDefinition> fields,
            List<RegisterEntry> rows,
            Tail start)
            throws SQLException {
        insert(connection, table, fields, rows, Tail.NONE);
        insert(connection, history, fields, rows, start);
    }

    /**
     * Changes rows that may be written under the scope and still have the version before the given one.
     *
     * @return number of rows changed
     */
    int update(Connection connection, RegisterDefinition register, Scope scope, List<RegisterEntry> rows)
            throws SQLException;

    /**
     * Columns with one value for all rows.
     *
     * @param column name of the column, or null for none
     * @param value its value
     */
    record Tail(String column, LocalDateTime value) {
        /** No further column. */
        static final Tail NONE = new Tail(null, null);
    }

    /** The way of a database. */
    static RowWriter of(DatabaseKind database) {
        return switch (database) {
            case H2 -> new BatchRows();
            case POSTGRESQL -> new CopyRows();
        };
    }
}
