package org.bagui.runtime.persistence.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.bagui.runtime.persistence.rows.SqlText;

/** The rows of one table that one succession takes to other places, in {@code scope_move}: statements about them. */
final class MoveNotes {
    private final long number;
    private final String table;
    private final String column;

    MoveNotes(long number, String table, String column) {
        this.number = number;
        this.table = SqlText.checked(table);
        this.column = SqlText.checked(column);
    }

    String table() {
        return table;
    }

    /** {@code WHERE} the note {@code alias} is one of these. */
    String of(String alias) {
        return " WHERE " + alias + ".number = " + number + " AND " + alias + ".table_name = '" + table + "' AND "
                + alias + ".column_name = '" + column + "'";
    }

    /** The beginning of a statement that notes rows; the places before and after are still to be added. */
    SqlText insert(String id, String version) {
        return new SqlText()
                .add("INSERT INTO scope_move (number, table_name, column_name, row_id, row_version, place_before,")
                .add(" place_after) SELECT " + number + ", '" + table + "', '" + column + "', " + id + ", " + version)
                .add(", ");
    }

    /** Forgets rows that would stay where they are. */
    void dropIdle(Connection connection) throws SQLException {
        new SqlText()
                .add("DELETE FROM scope_move" + of("scope_move") + " AND place_before = place_after")
                .execute(connection);
    }

    /** Writes the places after into the table. */
    SqlText applyTo(String id, boolean versions) {
        return write(table, id, versions ? " AND m.row_version = t.version" : "", "place_after", "place_before");
    }

    /**
     * Writes the places before into a table, where it still has those after.
     *
     * @param also how else a note belongs to a row, of {@code m} and {@code t}
     */
    SqlText takeBackFrom(String from, String id, String also) {
        return write(from, id, also, "place_before", "place_after");
    }

    private SqlText write(String into, String id, String also, String wanted, String present) {
        String mine = of("m") + " AND m.row_id = t." + SqlText.checked(id) + also;
        return new SqlText()
                .add("UPDATE " + SqlText.checked(into) + " t SET " + column + " = (SELECT m." + wanted)
                .add(" FROM scope_move m" + mine + ") WHERE EXISTS (SELECT 1 FROM scope_move m" + mine)
                .add(" AND m." + present + " = t." + column + ")");
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = new SqlText()
                        .add("SELECT COUNT(*) FROM scope_move m" + of("m"))
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
