package org.bagui.runtime.persistence.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/** Reads the rows of a {@link LineSql}. */
public final class LineRows {
    private static final int FETCH_SIZE = 500;

    private LineRows() {}

    /** One line after another. */
    public static void stream(
            Connection connection, DatabaseKind database, LineSql lines, LineSelection selection, Consumer<Line> sink)
            throws SQLException {
        Line.Head head = lines.head();
        int numbers = lines.numbers().size() * selection.spans();
        int texts = lines.texts().size();
        database.streaming(connection, true);
        database.byMonth(connection, true);
        try (PreparedStatement statement = lines.rows().prepare(connection)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sink.accept(line(head, row, numbers, texts));
                }
            }
            database.byMonth(connection, false);
        } finally {
            database.streaming(connection, false);
        }
    }

    private static Line line(Line.Head head, ResultSet row, int numbers, int texts) throws SQLException {
        int column = 4;
        Long[] values = new Long[numbers];
        for (int i = 0; i < numbers; i++) {
            long number = row.getLong(column++);
            values[i] = row.wasNull() ? null : number;
        }
        String[] words = new String[texts];
        for (int i = 0; i < texts; i++) {
            words[i] = row.getString(column++);
        }
        return new Line(head, row.getLong(1), row.getLong(2), row.getString(3), values, words);
    }
}
