package org.bagui.plugin.reports.sheet.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.Xstring;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes .xlsx with inline strings, so that nothing is kept but the rows not yet flushed. */
final class XlsxTableWriter implements TableWriter {

    private static final int FLUSH_ROWS = 256;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxTableWriter(OutputStream out, String sheetName) {
        this.out = out;
        this.workbook = new Workbook(out, "Bagui", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
    }

    @Override
    public void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.width(column, characters[column]);
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    @Override
    public void header(List<String> titles) throws IOException {
        if (!titles.isEmpty()) {
            sheet.range(row, 0, row, titles.size() - 1).style().bold().set();
        }
        sheet.freezePane(0, row + 1);
        row(titles.toArray());
    }

    @Override
    public void row(Object... values) throws IOException {
        CellLimit.row(row, SheetLimits.XLSX_ROWS);
        for (int column = 0; column < values.length; column++) {
            write(column, values[column]);
        }
        row++;
        if (row % FLUSH_ROWS == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean bool) {
            sheet.value(row, column, bool);
        } else {
            String text = CellLimit.text(value, row, column);
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, Xstring.encode(text));
            }
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
