package org.bagui.runtime.bench.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The rows of a query as a workbook of inline strings, flushed as it grows. */
final class RawExport {
    private static final int FETCH = 500;
    private static final int FLUSH_ROWS = 256;

    private final DataSource source;

    RawExport(DataSource source) {
        this.source = source;
    }

    void write(String sql, OutputStream out) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(sql)) {
                Workbook workbook = new Workbook(out, "reference", "1.0");
                Worksheet sheet = workbook.newWorksheet("rows");
                int width = rows.getMetaData().getColumnCount();
                for (int column = 0; column < width; column++) {
                    sheet.inlineString(0, column, rows.getMetaData().getColumnName(column + 1));
                }
                for (int row = 1; rows.next(); row++) {
                    for (int column = 0; column < width; column++) {
                        cell(sheet, row, column, rows.getObject(column + 1));
                    }
                    if (row % FLUSH_ROWS == 0) {
                        sheet.flush();
                    }
                }
                workbook.finish();
            }
            connection.commit();
        }
        out.flush();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }
}
