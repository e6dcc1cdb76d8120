package org.bagui.runtime.bench.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The fastest plain way of a workbook into a table: no check, no key, no history. */
final class RawImport {
    private static final int BATCH = 1_000;
    private static final int CHUNK = 65_536;

    private final DataSource source;
    private final boolean postgres;

    RawImport(DataSource source, boolean postgres) {
        this.source = source;
        this.postgres = postgres;
    }

    int run(Path file) throws IOException, SQLException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream();
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Iterator<Row> data = rows.iterator();
            data.next();
            int count = postgres ? copy(connection, data) : batch(connection, data);
            connection.commit();
            return count;
        }
    }

    private static int copy(Connection connection, Iterator<Row> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY raw_demand FROM STDIN");
        StringBuilder text = new StringBuilder(CHUNK + BATCH);
        int count = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            for (int i = 0; i < DemandForm.COLUMNS.size(); i++) {
                String value = text(row, i);
                text.append(i == 0 ? "" : "\t").append(value.isEmpty() ? "\\N" : value);
            }
            text.append('\n');
            count++;
            if (text.length() > CHUNK) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
        return count;
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static int batch(Connection connection, Iterator<Row> rows) throws SQLException {
        List<DemandForm.Column> columns = DemandForm.COLUMNS;
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        int count = 0;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO raw_demand VALUES (" + marks + ")")) {
            while (rows.hasNext()) {
                Row row = rows.next();
                for (int i = 0; i < columns.size(); i++) {
                    String value = text(row, i);
                    if (value.isEmpty()) {
                        insert.setNull(i + 1, columns.get(i).whole() ? Types.INTEGER : Types.VARCHAR);
                    } else if (columns.get(i).whole()) {
                        insert.setInt(i + 1, Integer.parseInt(value));
                    } else {
                        insert.setString(i + 1, value);
                    }
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static String text(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        return cell == null ? "" : cell.getText();
    }
}
