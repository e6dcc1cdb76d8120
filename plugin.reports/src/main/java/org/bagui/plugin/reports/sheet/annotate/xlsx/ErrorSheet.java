package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.annotate.Annotation;
import org.bagui.plugin.reports.sheet.annotate.Annotation.Items;
import org.bagui.plugin.reports.sheet.annotate.ErrorLine;

/** Writes the worksheet part with the list of errors, each with a link to its cell. */
final class ErrorSheet {
    /** Excel takes no more links of a sheet. */
    private static final int LINKS = 60_000;

    private static final int FIRST = 3;
    private static final int[] WIDTHS = {14, 9, 7, 18, 22, 8, 46, 40, 46};

    private final Annotation annotation;
    private final String sheet;
    private final int title;
    private final int text;

    /**
     * @param sheet name of the sheet that the cells are in
     * @param title style of titles
     * @param text style of the list
     */
    ErrorSheet(Annotation annotation, String sheet, int title, int text) {
        this.annotation = annotation;
        this.sheet = sheet;
        this.title = title;
        this.text = text;
    }

    void write(OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder("<worksheet xmlns=\"" + Markup.MAIN + "\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><cols>");
        for (int i = 0; i < WIDTHS.length; i++) {
            head.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + WIDTHS[i]
                    + "\" customWidth=\"1\"/>");
        }
        put(
                out,
                head + "</cols><sheetData><row r=\"1\">" + cell(1, 0, annotation.heading(), -1)
                        + "</row><row r=\"2\">");
        for (int i = 0; i < annotation.titles().size(); i++) {
            put(out, cell(2, i, annotation.titles().get(i), title));
        }
        put(out, "</row>");
        rows(out);
        put(out, "</sheetData>");
        links(out);
        put(out, "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
    }

    private void rows(OutputStream out) throws IOException {
        int row = FIRST;
        try (Items<ErrorLine> lines = annotation.lines()) {
            for (ErrorLine line = lines.next(); line != null; line = lines.next()) {
                StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
                cells.append(cell(row, 0, sheet, text)).append(cell(row, 1, line.cell(), text));
                for (int i = 0; i < line.texts().size(); i++) {
                    cells.append(cell(row, i + 2, line.texts().get(i), text));
                }
                put(out, cells.append("</row>").toString());
                row++;
            }
        }
    }

    private void links(OutputStream out) throws IOException {
        try (Items<ErrorLine> lines = annotation.lines()) {
            int row = FIRST;
            String target = Markup.escaped("'" + sheet.replace("'", "''") + "'!");
            for (ErrorLine line = lines.next(); line != null && row < LINKS; line = lines.next()) {
                put(
                        out,
                        (row == FIRST ? "<hyperlinks>" : "") + "<hyperlink ref=\"B" + row + "\" location=\"" + target
                                + line.cell() + "\" display=\"" + line.cell() + "\"/>");
                row++;
            }
            put(out, row == FIRST ? "" : "</hyperlinks>");
        }
    }

    private static String cell(int row, int column, String value, int style) {
        String styled = style < 0 ? "" : "\" s=\"" + style;
        return "<c r=\"" + CellAddress.of(row, column) + styled + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + Markup.cell(value) + "</t></is></c>";
    }

    private static void put(OutputStream out, String xml) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
