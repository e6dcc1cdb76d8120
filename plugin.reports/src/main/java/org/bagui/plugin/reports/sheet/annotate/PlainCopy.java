package org.bagui.plugin.reports.sheet.annotate;

import java.io.IOException;
import java.math.BigDecimal;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.write.TableWriter;

/** Copies the values of a sheet, without its looks, into a new workbook. */
public final class PlainCopy {
    private PlainCopy() {}

    /** Copies all rows with their numbers. */
    public static void write(SheetRows rows, TableWriter out) throws IOException {
        int written = 0;
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            for (; written < row.number() - 1; written++) {
                out.row();
            }
            out.row(values(row));
            written++;
        }
        out.finish();
    }

    private static Object[] values(SheetRow row) {
        Object[] values = new Object[row.width()];
        for (int column = 0; column < values.length; column++) {
            Cell cell = row.cell(column);
            values[column] = switch (cell.kind()) {
                case BLANK -> null;
                case NUMBER -> new BigDecimal(cell.number());
                case BOOLEAN -> Boolean.valueOf(cell.text());
                default -> cell.text();
            };
        }
        return values;
    }
}
