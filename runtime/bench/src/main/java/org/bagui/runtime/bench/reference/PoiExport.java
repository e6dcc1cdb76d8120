package org.bagui.runtime.bench.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The rows of a query as a workbook of POI's, nothing but the cells. */
final class PoiExport {
    private final DataSource source;

    PoiExport(DataSource source) {
        this.source = source;
    }

    void write(String sql, String format, OutputStream out) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql);
                Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new SXSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("rows");
            int width = rows.getMetaData().getColumnCount();
            for (int number = 0; rows.next(); number++) {
                Row row = sheet.createRow(number);
                for (int column = 0; column < width; column++) {
                    Object value = rows.getObject(column + 1);
                    if (value != null) {
                        put(row.createCell(column), value);
                    }
                }
            }
            workbook.write(out);
        }
        out.flush();
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
