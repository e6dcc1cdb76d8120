package org.bagui.runtime.persistence.save;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/** The quickest way of a database to take many rows. */
interface RowWriter {
    /**
     * Prepares rows for a table; what can be done before the connection is free is done here.
     *
     * @param fields columns that are given
     */
    Insertion prepare(List<FieldDefinition> fields, List<RegisterEntry> rows);

    /** Rows ready for a table. */
    @FunctionalInterface
    interface Insertion {
        /** Adds the rows. */
        void into(Connection connection, String table) throws SQLException;
    }

    /**
     * Changes rows that may be written under the scope and still have the version before the given one.
     *
     * @return number of rows changed
     */
    int update(Connection connection, RegisterDefinition register, Scope scope, List<RegisterEntry> rows)
            throws SQLException;

    /** The way of a database. */
    static RowWriter of(DatabaseKind database) {
        return switch (database) {
            case H2 -> new BatchRows();
            case POSTGRESQL -> new CopyRows();
        };
    }
}
