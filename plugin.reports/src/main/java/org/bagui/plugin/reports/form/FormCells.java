package org.bagui.plugin.reports.form;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Writes the cells of a form. */
public final class FormCells {
    private FormCells() {}

    /** Writes a number, a day or a text; null leaves the cell empty under its style. Text never becomes a formula. */
    public static void put(Row row, int column, Object value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value != null) {
            String text = value.toString();
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
    }
}
