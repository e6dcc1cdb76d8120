package org.bagui.plugin.reports.form;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The pages of a form: A4 landscape, as many side by side as keep it readable, header and first columns on each. */
public final class FormPage {
    /** Characters that a page shows readably beside each other. */
    private static final int READABLE = 165;

    private static final double SIDE_MARGIN = 0.35;
    private static final double END_MARGIN = 0.55;

    private FormPage() {}

    /**
     * Sets the pages up.
     *
     * @param headerFrom first row of the header, from 0
     * @param headerTo last row of the header
     * @param repeated columns at the left that stand on each page
     * @param widths widths of the columns in characters
     */
    public static void setUp(Sheet sheet, int headerFrom, int headerTo, int repeated, List<Integer> widths) {
        int characters = widths.stream().mapToInt(Integer::intValue).sum();
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) Math.max(1, (characters + READABLE - 1) / READABLE));
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, END_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, END_MARGIN);
        sheet.setRepeatingRows(new CellRangeAddress(headerFrom, headerTo, -1, -1));
        if (print.getFitWidth() > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
        }
        sheet.getFooter().setCenter("&P / &N");
        sheet.createFreezePane(repeated, headerTo + 1);
    }

    /** Number of columns that stand on the first page, over which lines of text may go. */
    public static int firstPage(List<Integer> widths) {
        int characters = 0;
        int columns = 0;
        while (columns < widths.size() && characters + widths.get(columns) <= READABLE) {
            characters += widths.get(columns);
            columns++;
        }
        return columns;
    }
}
