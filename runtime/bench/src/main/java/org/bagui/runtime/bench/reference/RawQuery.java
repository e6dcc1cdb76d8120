package org.bagui.runtime.bench.reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A query by itself: the time between sending it and having read the last of its rows. */
final class RawQuery {
    private static final int NANOS_A_MICRO = 1_000;

    private final DataSource source;

    RawQuery(DataSource source) {
        this.source = source;
    }

    /** Microseconds, number of rows and the sum of the last column, with blanks between. */
    String run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            long began = System.nanoTime();
            long sum = 0;
            int count = 0;
            try (ResultSet rows = statement.executeQuery(sql)) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i < width; i++) {
                        rows.getLong(i);
                    }
                    sum += rows.getLong(width);
                    count++;
                }
            }
            return (System.nanoTime() - began) / NANOS_A_MICRO + " " + count + " " + sum;
        }
    }
}
