package org.bagui.runtime.persistence.unit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which columns are never empty, as the tables say; an order by such a column needs no care for empty values. */
public final class TableFacts {
    private static final String QUERY = "SELECT table_name, column_name FROM information_schema.columns "
            + "WHERE table_schema = CURRENT_SCHEMA AND is_nullable = 'NO'";

    private final Set<String> filled;

    private TableFacts(Set<String> filled) {
        this.filled = filled;
    }

    /** Reads the facts of all tables. */
    public static TableFacts read(Connection connection) throws SQLException {
        Set<String> filled = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                filled.add(key(rows.getString(1), rows.getString(2)));
            }
        }
        return new TableFacts(Set.copyOf(filled));
    }

    /** Whether the column can be empty. */
    public boolean nullable(String table, String column) {
        return !filled.contains(key(table, column));
    }

    private static String key(String table, String column) {
        return (table + "." + column).toLowerCase(Locale.ROOT);
    }
}
