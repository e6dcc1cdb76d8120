package org.bagui.plugin.reports.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.exports.ExportContent;
import org.bagui.plugin.reports.form.ColumnWidth;
import org.bagui.plugin.reports.form.FormCells;
import org.bagui.plugin.reports.form.FormHeader;
import org.bagui.plugin.reports.form.FormPage;
import org.bagui.plugin.reports.form.FormStyles.Look;
import org.bagui.plugin.reports.form.FormWorkbook;
import org.bagui.plugin.reports.web.ExportFormat;

/** The entries of a query in the official layout of their register, with totals and a line for signatures. */
public final class OfficialSheet implements ExportContent {
    private static final int REPEATED = 3;

    private final RegisterService registers;
    private final Actor actor;
    private final EntryQuery query;
    private final OfficialLayout layout;
    private final LayoutColumns columns;
    private final LayoutTexts texts;
    private final ExportFormat format;
    private int entries;

    /** Makes the sheet of a query that reads the layout's columns, in a format other than .csv. */
    public OfficialSheet(
            RegisterService registers,
            Actor actor,
            EntryQuery query,
            OfficialLayout layout,
            LayoutColumns columns,
            LayoutTexts texts,
            ExportFormat format) {
        this.registers = registers;
        this.actor = actor;
        this.query = query;
        this.layout = layout;
        this.columns = columns;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public int entries() {
        return entries;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (FormWorkbook workbook = FormWorkbook.of(format)) {
            new Drawing(workbook).draw();
            workbook.write(out);
        }
    }

    /** The sheet as it comes into being. */
    private final class Drawing {
        private final FormWorkbook workbook;
        private final Sheet sheet;
        private final List<Integer> widths = columns.widths();
        private final FormPage page = FormPage.of(widths, REPEATED);
        private int next;

        Drawing(FormWorkbook workbook) {
            this.workbook = workbook;
            this.sheet = workbook.sheet(texts.of(layout.title()));
        }

        void draw() {
            for (int column = 0; column < widths.size(); column++) {
                ColumnWidth.set(sheet, column, widths.get(column));
            }
            sheet.setDefaultRowHeightInPoints(FormHeader.ROW);
            if (layout.attachment() != null) {
                line(layout.attachment(), Look.LINE, FormHeader.LINE);
            }
            line(layout.title(), Look.TITLE, FormHeader.TITLE_LINE);
            line(layout.line(), Look.LINE, FormHeader.LINE);
            int header = next;
            next = FormHeader.write(
                    sheet, header, columns.titles(workbook.styles().of(Look.PLAIN_HEADER)), page);
            page.setUp(sheet, header, next - 1);
            ColumnTotals totals = new ColumnTotals(columns.fields());
            registers.stream(actor, query, entry -> row(entry, totals));
            total(totals);
            line(layout.signature(), Look.LINE, FormHeader.LINE);
            for (Titles note : layout.notes()) {
                line(note, Look.LINE, FormHeader.LINE);
            }
        }

        private void line(Titles text, Look look, float height) {
            int span = page.firstColumns(widths.size());
            FormHeader.line(
                    sheet, next++, span, texts.of(text), workbook.styles().of(look), height);
        }

        private void row(EntryView entry, ColumnTotals totals) {
            Row row = sheet.createRow(next++);
            entries++;
            FormCells.put(row, 0, entries, workbook.styles().of(Look.NUMBER));
            List<FieldDefinition> fields = columns.fields();
            for (int i = 0; i < fields.size(); i++) {
                CellStyle style = workbook.styles().cell(fields.get(i).kind());
                FormCells.put(row, i + 1, columns.cell(i, entry.values()[i]), style);
            }
            totals.add(entry.values());
        }

        private void total(ColumnTotals totals) {
            Row row = sheet.createRow(next++);
            CellStyle style = workbook.styles().of(Look.TOTAL);
            List<Object> cells = new ArrayList<>(List.of(texts.of(layout.totals())));
            for (int i = 0; i < columns.fields().size(); i++) {
                cells.add(totals.of(i));
            }
            for (int i = 0; i < cells.size(); i++) {
                FormCells.put(row, i, cells.get(i), style);
            }
        }
    }
}
