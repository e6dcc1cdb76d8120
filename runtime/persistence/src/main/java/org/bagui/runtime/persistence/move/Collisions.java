package org.bagui.runtime.persistence.move;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bagui.runtime.persistence.rows.SqlText;
import org.bagui.runtime.persistence.unit.PlaceColumn;

/** Rows that cannot go where they should, since a unique index allows one such row there: they stay where they are. */
final class Collisions {
    private Collisions() {}

    /** Takes them out of the notes; gives their number. */
    static long drop(Connection connection, PlaceColumn column, MoveNotes notes) throws SQLException {
        long dropped = 0;
        for (List<String> index : uniqueIndexes(connection, column)) {
            String same = index.stream()
                    .filter(name -> !name.equals(column.column()))
                    .map(name -> " AND o." + name + " = t." + name)
                    .collect(Collectors.joining());
            String id = SqlText.checked(column.id());
            dropped += new SqlText()
                    .add("DELETE FROM scope_move" + notes.of("scope_move") + " AND EXISTS (SELECT 1 FROM ")
                    .add(notes.table() + " t JOIN " + notes.table() + " o ON o." + id + " <> t." + id + same)
                    .add(" LEFT JOIN scope_move m ON m.row_id = o." + id
                            + notes.of("m").replaceFirst(" WHERE ", " AND "))
                    .add(" WHERE t." + id + " = scope_move.row_id")
                    .add(" AND COALESCE(m.place_after, o." + column.column() + ") = scope_move.place_after")
                    .add(" AND (m.row_id IS NULL OR o." + id + " < t." + id + "))")
                    .execute(connection);
        }
        return dropped;
    }

    /** Columns of the unique indexes that hold the place. */
    private static List<List<String>> uniqueIndexes(Connection connection, PlaceColumn column) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String table = data.storesUpperCaseIdentifiers() ? column.table().toUpperCase(Locale.ROOT) : column.table();
        Map<String, List<String>> indexes = new TreeMap<>();
        try (ResultSet rows = data.getIndexInfo(null, connection.getSchema(), table, true, true)) {
            while (rows.next()) {
                String name = rows.getString("COLUMN_NAME");
                if (name != null) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), any -> new ArrayList<>())
                            .add(SqlText.checked(name.toLowerCase(Locale.ROOT)));
                }
            }
        }
        return indexes.values().stream()
                .filter(names -> names.contains(column.column()))
                .toList();
    }
}
