package org.bagui.runtime.persistence.unit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/**
 * What statements need to know of the tables: which columns are never empty (an order by such a column needs no care for
 * empty values), and which lead an index.
 */
public final class TableFacts {
    private static final String QUERY = "SELECT table_name, column_name FROM information_schema.columns "
            + "WHERE table_schema = CURRENT_SCHEMA AND is_nullable = 'NO'";

    private static final String POSTGRESQL_INDEXES = "SELECT t.relname, a.attname FROM pg_index i "
            + "JOIN pg_class t ON t.oid = i.indrelid "
            + "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0] "
            + "WHERE i.indpred IS NULL AND pg_table_is_visible(t.oid)";

    private static final String H2_INDEXES = "SELECT table_name, column_name FROM information_schema.index_columns "
            + "WHERE table_schema = CURRENT_SCHEMA AND ordinal_position = 1";

    private final Set<String> filled;
    private final Set<String> leading;

    private TableFacts(Set<String> filled, Set<String> leading) {
        this.filled = filled;
        this.leading = leading;
    }

    /** Reads the facts of all tables. */
    public static TableFacts read(Connection connection, DatabaseKind database) throws SQLException {
        String indexes =
                switch (database) {
                    case H2 -> H2_INDEXES;
                    case POSTGRESQL -> POSTGRESQL_INDEXES;
                };
        return new TableFacts(columns(connection, QUERY), columns(connection, indexes));
    }

    private static Set<String> columns(Connection connection, String sql) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                columns.add(key(rows.getString(1), rows.getString(2)));
            }
        }
        return Set.copyOf(columns);
    }

    /** Whether the column can be empty. */
    public boolean nullable(String table, String column) {
        return !filled.contains(key(table, column));
    }

    /** Whether an index begins with the column. */
    public boolean leadsIndex(String table, String column) {
        return leading.contains(key(table, column));
    }

    private static String key(String table, String column) {
        return (table + "." + column).toLowerCase(Locale.ROOT);
    }
}
