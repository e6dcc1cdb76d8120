package org.bagui.plugin.reports.composed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bagui.core.report.FlowChart;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Kind;
import org.bagui.plugin.reports.composed.flow.FlowPart;
import org.bagui.plugin.reports.composed.flow.FlowWords;

/** A report laid out in a workbook of either format: A4 landscape, headers repeated, charts where the format has them. */
final class ReportLayout {
    private static final int TITLE_ROWS = 2;
    private static final int CHARACTER = 256;
    private static final int NARROW = 8;
    private static final int LONG_WORD = 12;
    private static final int NAME_WIDTH = 16;
    private static final int TEXT_WIDTH = 24;
    private static final int WIDE = 46;
    /** Width of a letter of the title in the width of digits. */
    private static final double TITLE_LETTER = 1.7;

    private static final int MOST_COLUMNS = 40;

    private final Workbook book;
    private final ReportStyles styles;
    private final Report report;
    private final String asOf;
    private final FlowWords words;
    private final Map<String, byte[]> drawings = new HashMap<>();

    ReportLayout(Workbook book, Report report, String asOf, FlowWords words) {
        this.words = words;
        this.book = book;
        this.report = report;
        this.asOf = asOf;
        styles = new ReportStyles(book);
    }

    /** Writes all sheets, then that of the lineage; gives the parts of the container that take the place of what was written. */
    Map<String, byte[]> write(ReportTable lineage, String lineageName) {
        for (Report.Sheet sheet : report.sheets()) {
            if (!sheet.tables().isEmpty()) {
                tables(sheet);
            } else if (book.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())) instanceof XSSFSheet on) {
                title(on, sheet.flowCharts().isEmpty() ? ReportCharts.WIDTH : FlowPart.COLUMNS);
                page(on, sheet.onePage());
                charts(on, sheet);
                flows(on, sheet);
            } else {
                // The old format carries the figures only.
                book.removeSheetAt(book.getNumberOfSheets() - 1);
            }
        }
        tables(new Report.Sheet(lineageName, List.of(lineage), List.of(), false));
        return drawings;
    }

    private void tables(Report.Sheet from) {
        Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(from.name()));
        ReportTable first = from.tables().get(0);
        widths(sheet, first);
        title(sheet, columns(sheet, from));
        int below = new TableBlock(sheet, styles, first, 0, ones(first.columns().size())).write(TITLE_ROWS);
        int left = 0;
        for (ReportTable table : from.tables().subList(1, from.tables().size())) {
            int[] spans = spans(table, left);
            new TableBlock(sheet, styles, table, left, spans).write(below + 1);
            left += Arrays.stream(spans).sum() + 1;
        }
        page(sheet, from.onePage());
        if (!from.onePage()) {
            int firstRow = TableBlock.firstRow(first, TITLE_ROWS);
            sheet.setRepeatingRows(new CellRangeAddress(0, firstRow - 1, -1, -1));
            sheet.createFreezePane(0, firstRow);
        }
    }

    private void title(Sheet sheet, int columns) {
        text(sheet, 0, report.title(), styles.title());
        sheet.getRow(0).setHeightInPoints(24);
        text(sheet, 1, asOf, styles.caption());
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns - 1));
        }
    }

    private static void text(Sheet sheet, int row, String text, CellStyle style) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Columns that a title stands over: those of all tables, and so many more that it has room. */
    private int columns(Sheet sheet, Report.Sheet from) {
        int below = -1;
        for (ReportTable table : from.tables().subList(1, from.tables().size())) {
            below += Arrays.stream(spans(table, below + 1)).sum() + 1;
        }
        int columns = Math.max(from.tables().get(0).columns().size(), below);
        double missing = width(report.title()) * TITLE_LETTER * CHARACTER;
        for (int i = 0; i < columns; i++) {
            missing -= sheet.getColumnWidth(i);
        }
        for (; missing > 0 && columns < MOST_COLUMNS; columns++) {
            missing -= sheet.getColumnWidth(columns);
        }
        return columns;
    }

    /** Below the first table a text takes three of its narrow columns, or two where the first of them is the wide one. */
    private static int[] spans(ReportTable table, int left) {
        int[] spans = ones(table.columns().size());
        spans[0] = left == 0 ? 2 : table.columns().size() > 3 ? 2 : 3;
        return spans;
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void widths(Sheet sheet, ReportTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            boolean text = table.columns().get(i).kind() == Kind.TEXT;
            int longest = table.rows().stream()
                    .map(row -> row.cells().get(at))
                    .mapToInt(cell -> cell == null ? 0 : width(cell.toString()))
                    .max()
                    .orElse(0);
            int word = Math.min(longestWord(table.columns().get(i).title()) + 1, LONG_WORD);
            int least = Math.max(i == 0 ? NAME_WIDTH : NARROW, word);
            int most = text ? (i == 0 ? TEXT_WIDTH : WIDE) : NAME_WIDTH;
            sheet.setColumnWidth(i, Math.min(Math.max(longest + 1, least), most) * CHARACTER);
        }
    }

    /** Letters of the longest word, which is not parted over lines; Chinese may be parted anywhere. */
    private static int longestWord(String title) {
        return Arrays.stream(title.split("[^A-Za-z]+"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Width of a text in the width of digits; a Chinese character takes two. */
    private static int width(String text) {
        return text.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    private static void page(Sheet sheet, boolean onePage) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) (onePage ? 1 : 0));
        sheet.setHorizontallyCenter(true);
        Stream.of(Sheet.LeftMargin, Sheet.RightMargin).forEach(margin -> sheet.setMargin(margin, 0.4));
        Stream.of(Sheet.TopMargin, Sheet.BottomMargin).forEach(margin -> sheet.setMargin(margin, 0.5));
        sheet.getFooter().setCenter("&P / &N");
    }

    private void flows(XSSFSheet on, Report.Sheet sheet) {
        FlowPart drawn = null;
        int at = TITLE_ROWS;
        for (FlowChart chart : sheet.flowCharts()) {
            if (chart.flows().isEmpty()) {
                text(on, at, chart.title(), styles.caption());
                text(on, at + 1, chart.note(), styles.plain());
                at += 2;
                continue;
            }
            drawn = drawn == null ? new FlowPart(on) : drawn;
            drawn.draw(at, chart, words);
            at += FlowPart.ROWS;
            on.setRowBreak(at - 1);
        }
        if (drawn != null) {
            drawings.put(drawn.name(), drawn.bytes());
        }
    }

    private void charts(XSSFSheet on, Report.Sheet sheet) {
        if (sheet.charts().isEmpty()) {
            return;
        }
        List<ReportCharts.Placed> charts = new ArrayList<>();
        for (Report.Chart chart : sheet.charts()) {
            Report.Sheet source = report.sheets().get(chart.sheet());
            if (chart.table() != 0) {
                throw new IllegalArgumentException("charts are of a sheet's first table: " + chart.title());
            }
            charts.add(new ReportCharts.Placed(
                    chart,
                    (XSSFSheet) book.getSheetAt(chart.sheet()),
                    TableBlock.firstRow(source.tables().get(0), TITLE_ROWS)));
        }
        ReportCharts.draw(on, TITLE_ROWS, charts);
    }
}
