package org.bagui.plugin.reports.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The pages of a form: A4 landscape, as many side by side as keep it readable, header and first columns on each.
 *
 * @param repeated columns at the left that stand on each page
 * @param starts first column of each page after the first
 * @param scale size in per cent
 */
public record FormPage(int repeated, Set<Integer> starts, int scale) {
    /** Characters side by side at full size, also where a wider face stands in for that of the workbook. */
    private static final int CHARACTERS = 112;

    private static final int NORMAL = 80;
    private static final int SMALLEST = 65;
    private static final double SIDE_MARGIN = 0.35;
    private static final double END_MARGIN = 0.55;

    /** Parts columns of such widths, in characters, into pages. */
    public static FormPage of(List<Integer> widths, int repeated) {
        return of(widths, repeated, Set.of());
    }

    /** The same; each of some columns stays on the page of the one before it. */
    public static FormPage of(List<Integer> widths, int repeated, Set<Integer> beside) {
        int all = sum(widths, 0, widths.size());
        int scale = all * SMALLEST <= CHARACTERS * 100 ? Math.min(100, CHARACTERS * 100 / all) : NORMAL;
        int room = CHARACTERS * 100 / scale;
        int again = sum(widths, 0, repeated);
        Set<Integer> starts = new TreeSet<>();
        int used = 0;
        for (int column = 0; column < widths.size(); column++) {
            if (used + widths.get(column) > room) {
                int first = beside.contains(column) ? column - 1 : column;
                starts.add(first);
                used = again + sum(widths, first, column);
            }
            used += widths.get(column);
        }
        return new FormPage(repeated, starts, scale);
    }

    private static int sum(List<Integer> widths, int from, int to) {
        return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of columns that stand on the first page, over which lines of text may go. */
    public int firstColumns(int all) {
        return starts.stream().findFirst().orElse(all);
    }

    /** Sets up a sheet whose header stands in these rows, counted from 0. */
    public void setUp(Sheet sheet, int headerFrom, int headerTo) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setScale((short) scale);
        starts.forEach(column -> sheet.setColumnBreak(column - 1));
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, END_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, END_MARGIN);
        sheet.setRepeatingRows(new CellRangeAddress(headerFrom, headerTo, -1, -1));
        if (!starts.isEmpty()) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
        }
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("&P / &N");
        sheet.createFreezePane(repeated, headerTo + 1);
    }
}
