package org.bagui.runtime.bench.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collections;
import javax.sql.DataSource;

/** Puts rows straight into a table, so that the data of a measurement is there quickly. */
final class RawLoad {
    private static final int BATCH = 1_000;

    private final DataSource source;

    RawLoad(DataSource source) {
        this.source = source;
    }

    long load(String table, String columns, InputStream rows) throws SQLException, IOException {
        int width = columns.split(",").length;
        String marks = String.join(", ", Collections.nCopies(width, "?"));
        try (Connection connection = source.getConnection();
                PreparedStatement shape =
                        connection.prepareStatement("SELECT " + columns + " FROM " + table + " WHERE 1 = 0");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
                BufferedReader lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            connection.setAutoCommit(false);
            ResultSetMetaData types = shape.getMetaData();
            long count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.split("\t", -1);
                for (int i = 0; i < width; i++) {
                    if (values[i].isEmpty()) {
                        insert.setNull(i + 1, types.getColumnType(i + 1));
                    } else {
                        insert.setObject(i + 1, values[i], types.getColumnType(i + 1));
                    }
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
            return count;
        }
    }
}
