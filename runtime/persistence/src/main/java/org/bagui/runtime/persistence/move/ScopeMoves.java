package org.bagui.runtime.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.MovedRows;
import org.bagui.core.persistence.store.PlaceMove;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.runtime.persistence.rows.SqlText;
import org.bagui.runtime.persistence.unit.PlaceColumn;

/**
 * Takes rows to other places and back. It first notes which rows go where, in the order of the moves, so that each row goes
 * once; then it writes the tables from its notes.
 */
public final class ScopeMoves {
    private static final String HISTORY = "_hist";

    private final long number;
    private final List<PlaceColumn> columns;

    /** Moves under a number, in the tables of these columns. */
    public ScopeMoves(long number, List<PlaceColumn> columns) {
        this.number = number;
        this.columns = columns;
    }

    /** Takes what the moves say and the scope sees; gives tables with the number of their rows. */
    public Map<String, MovedRows> run(Connection connection, Scope scope, List<PlaceMove> moves) throws SQLException {
        Map<String, MovedRows> counts = new TreeMap<>();
        for (PlaceColumn column : columns) {
            MoveNotes notes = new MoveNotes(number, column.table(), column.column());
            List<PlaceMove> fitting = moves.stream()
                    .filter(move -> move.firms() == null || column.firm())
                    .toList();
            for (PlaceMove move : fitting) {
                note(connection, notes, column, "0", scope, move);
            }
            notes.dropIdle(connection);
            long stayed = Collisions.drop(connection, column, notes);
            long moved = notes.applyTo(column.id(), false).execute(connection);
            counts.merge(column.table(), new MovedRows(moved, stayed), MovedRows::plus);
            if (column.history()) {
                MoveNotes past = new MoveNotes(number, column.table() + HISTORY, column.column());
                for (PlaceMove move : fitting) {
                    note(connection, past, column, "version", scope, move);
                }
                past.dropIdle(connection);
                past.applyTo(column.id(), true).execute(connection);
            }
        }
        counts.values().removeIf(rows -> rows.moved() + rows.stayed() == 0);
        return counts;
    }

    private static void note(
            Connection connection, MoveNotes notes, PlaceColumn column, String version, Scope scope, PlaceMove move)
            throws SQLException {
        String place = "t." + SqlText.checked(column.column());
        SqlText sql = notes.insert("t." + SqlText.checked(column.id()), version.equals("0") ? "0" : "t." + version);
        sql.add(place).add(", ");
        if (move.deep()) {
            sql.add(place)
                    .add(" + CAST(")
                    .bind(move.to().from() - move.from().from())
                    .add(" AS BIGINT)");
        } else {
            sql.add("CAST(").bind(move.to().from()).add(" AS BIGINT)");
        }
        sql.add(" FROM ").add(notes.table()).add(" t");
        sql.and()
                .add(place)
                .add(" BETWEEN ")
                .bind(Math.max(scope.from(), move.from().from()));
        sql.add(" AND ").bind(Math.min(scope.to(), move.from().to()));
        if (move.firms() != null) {
            sql.and()
                    .add("t.uscc = ANY (")
                    .bindAll(ValueKind.TEXT, move.firms())
                    .add(")");
        }
        sql.and().add("NOT EXISTS (SELECT 1 FROM scope_move m");
        sql.add(notes.of("m")).add(" AND m.row_id = t.").add(SqlText.checked(column.id()));
        sql.add(version.equals("0") ? "" : " AND m.row_version = t." + version).add(")");
        sql.execute(connection);
    }

    /** Takes back what stands where it was taken to; versions that were written since go back with their entry. */
    public Map<String, MovedRows> restore(Connection connection) throws SQLException {
        Map<String, MovedRows> counts = new TreeMap<>();
        for (PlaceColumn column : columns) {
            MoveNotes notes = new MoveNotes(number, column.table(), column.column());
            if (column.history()) {
                MoveNotes past = new MoveNotes(number, column.table() + HISTORY, column.column());
                for (SqlText sql : restoreHistory(notes, past, column)) {
                    sql.execute(connection);
                }
            }
            long restored = notes.takeBackFrom(column.table(), column.id(), "").execute(connection);
            counts.merge(column.table(), new MovedRows(restored, notes.count(connection) - restored), MovedRows::plus);
        }
        counts.values().removeIf(rows -> rows.moved() + rows.stayed() == 0);
        return counts;
    }

    private static List<SqlText> restoreHistory(MoveNotes notes, MoveNotes past, PlaceColumn column) {
        List<SqlText> all = new ArrayList<>();
        all.add(past.takeBackFrom(past.table(), column.id(), " AND m.row_version = t.version"));
        all.add(notes.takeBackFrom(past.table(), column.id(), ""));
        return all;
    }
}
