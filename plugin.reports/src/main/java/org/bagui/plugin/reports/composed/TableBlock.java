package org.bagui.plugin.reports.composed;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Kind;

/** A table written at a place of a sheet: caption, header of one or two rows, rows, note. */
final class TableBlock {
    private static final float HEADER_POINTS = 27;

    private final Sheet sheet;
    private final ReportStyles styles;
    private final ReportTable table;
    private final int left;
    /** Columns of the sheet that each column of the table takes. */
    private final int[] spans;

    TableBlock(Sheet sheet, ReportStyles styles, ReportTable table, int left, int[] spans) {
        this.sheet = sheet;
        this.styles = styles;
        this.table = table;
        this.left = left;
        this.spans = spans;
    }

    /** The first row of the table's own rows, where it is written from that row on. */
    static int firstRow(ReportTable table, int top) {
        return top + 1 + (isGrouped(table) ? 2 : 1);
    }

    private static boolean isGrouped(ReportTable table) {
        return table.columns().stream().anyMatch(column -> !column.group().isEmpty());
    }

    /** Writes the table and gives the row below it. */
    int write(int top) {
        int at = top;
        if (!table.title().isEmpty()) {
            text(at, left, table.title(), styles.caption());
        }
        at = header(at + 1);
        for (ReportTable.Row row : table.rows()) {
            row(at++, row);
        }
        if (!table.note().isEmpty()) {
            int last = left + width() - 1;
            text(at, left, table.note(), styles.note());
            if (last > left) {
                sheet.addMergedRegion(new CellRangeAddress(at, at, left, last));
            }
            at++;
        }
        return at;
    }

    private int width() {
        int width = 0;
        for (int span : spans) {
            width += span;
        }
        return width;
    }

    private int header(int top) {
        List<Column> columns = table.columns();
        if (!isGrouped(table)) {
            int at = left;
            for (int i = 0; i < columns.size(); i++) {
                span(top, top, at, spans[i], columns.get(i).title(), styles.header());
                at += spans[i];
            }
            return top + 1;
        }
        line(top + 1).setHeightInPoints(HEADER_POINTS);
        int at = left;
        for (int i = 0; i < columns.size(); ) {
            int end = i + 1;
            String group = columns.get(i).group();
            while (!group.isEmpty()
                    && end < columns.size()
                    && columns.get(end).group().equals(group)) {
                end++;
            }
            if (group.isEmpty()) {
                span(top, top + 1, at, spans[i], columns.get(i).title(), styles.header());
                at += spans[i];
            } else {
                span(top, top, at, end - i, group, styles.header());
                for (int k = i; k < end; k++) {
                    span(top + 1, top + 1, at, 1, columns.get(k).title(), styles.header());
                    at++;
                }
            }
            i = end;
        }
        return top + 2;
    }

    private void row(int at, ReportTable.Row row) {
        int column = left;
        for (int i = 0; i < spans.length; i++) {
            Kind kind = table.columns().get(i).kind();
            CellStyle style = styles.of(row.style(), kind);
            Cell cell = span(at, at, column, spans[i], null, style);
            Object value = row.cells().get(i);
            if (value instanceof BigDecimal exact) {
                cell.setCellValue(exact.doubleValue());
            } else if (value instanceof Number whole) {
                cell.setCellValue(whole.longValue());
            } else if (value != null) {
                cell.setCellValue(value.toString());
            }
            column += spans[i];
        }
    }

    private Cell span(int top, int bottom, int column, int span, String text, CellStyle style) {
        for (int row = top; row <= bottom; row++) {
            for (int i = 0; i < span; i++) {
                cell(row, column + i).setCellStyle(style);
            }
        }
        if (bottom > top || span > 1) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, column, column + span - 1));
        }
        Cell first = cell(top, column);
        if (text != null) {
            first.setCellValue(text);
        }
        return first;
    }

    private void text(int row, int column, String text, CellStyle style) {
        Cell cell = cell(row, column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private Row line(int row) {
        Row line = sheet.getRow(row);
        return line == null ? sheet.createRow(row) : line;
    }

    private Cell cell(int row, int column) {
        Cell cell = line(row).getCell(column);
        return cell == null ? line(row).createCell(column) : cell;
    }
}
