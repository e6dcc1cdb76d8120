package org.bagui.runtime.persistence.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the tables of a database by the standard's {@code information_schema}. */
final class StoredTables {
    private static final String COLUMNS = "SELECT table_name, column_name, data_type, character_maximum_length,"
            + " numeric_precision, numeric_scale, is_nullable, column_default FROM information_schema.columns"
            + " WHERE table_schema = CURRENT_SCHEMA ORDER BY table_name, ordinal_position";

    /** H2's, where migrations are written; an index is no matter of the standard. */
    private static final String INDEXES = "SELECT table_name, index_name, column_name, is_unique"
            + " FROM information_schema.index_columns WHERE table_schema = CURRENT_SCHEMA"
            + " ORDER BY table_name, index_name, ordinal_position";

    private StoredTables() {}

    /** All tables by name, without their indexes. */
    static Map<String, StoredTable> read(Connection connection) throws SQLException {
        Map<String, StoredTable> tables = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                // Lengths beyond an int are those of texts without end.
                int length = (int) Math.min(Integer.MAX_VALUE, rows.getLong(4));
                ColumnType type = ColumnType.stored(rows.getString(3), length, rows.getInt(5), rows.getInt(6));
                boolean demanded = rows.getString(7).equals("NO") && rows.getString(8) == null;
                table(tables, rows.getString(1))
                        .columns()
                        .put(lower(rows.getString(2)), new StoredTable.Column(type, demanded));
            }
        }
        return tables;
    }

    /** The same with the indexes, on H2. */
    static Map<String, StoredTable> readWithIndexes(Connection h2) throws SQLException {
        Map<String, StoredTable> tables = read(h2);
        try (PreparedStatement query = h2.prepareStatement(INDEXES);
                ResultSet rows = query.executeQuery()) {
            StoredTable.Index last = null;
            while (rows.next()) {
                String name = lower(rows.getString(2));
                if (last == null || !last.name().equals(name)) {
                    last = new StoredTable.Index(name, rows.getBoolean(4), new ArrayList<>());
                    table(tables, rows.getString(1)).indexes().add(last);
                }
                last.columns().add(lower(rows.getString(3)));
            }
        }
        return tables;
    }

    private static StoredTable table(Map<String, StoredTable> tables, String name) {
        return tables.computeIfAbsent(lower(name), key -> new StoredTable(new LinkedHashMap<>(), new ArrayList<>()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
