package org.bagui.plugin.reports.composed;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.bagui.core.report.ReportTable.Kind;
import org.bagui.core.report.ReportTable.Style;

/** Looks of a report's cells; each is made once. */
final class ReportStyles {
    private static final String FONT = "宋体";
    private static final short SMALL = 9;
    private static final short LARGE = 16;

    private final Workbook book;
    private final CellStyle title;
    private final CellStyle caption;
    private final CellStyle header;
    private final CellStyle note;
    private final CellStyle plain;
    private final Map<Style, Map<Kind, CellStyle>> cells = new EnumMap<>(Style.class);

    ReportStyles(Workbook book) {
        this.book = book;
        title = style(LARGE, true);
        title.setAlignment(HorizontalAlignment.CENTER);
        caption = style(SMALL, true);
        plain = style(SMALL, false);
        note = style(SMALL, false);
        note.setWrapText(true);
        note.setVerticalAlignment(VerticalAlignment.TOP);
        header = style(SMALL, true);
        bordered(header);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setWrapText(true);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (Style row : Style.values()) {
            Map<Kind, CellStyle> kinds = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                kinds.put(kind, cell(row, kind));
            }
            cells.put(row, kinds);
        }
    }

    CellStyle title() {
        return title;
    }

    CellStyle caption() {
        return caption;
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle header() {
        return header;
    }

    CellStyle note() {
        return note;
    }

    CellStyle of(Style row, Kind kind) {
        return cells.get(row).get(kind);
    }

    private CellStyle cell(Style row, Kind kind) {
        CellStyle style = style(SMALL, row == Style.TOTAL);
        bordered(style);
        style.setDataFormat(book.createDataFormat().getFormat(format(kind)));
        if (kind == Kind.TEXT) {
            style.setWrapText(true);
            style.setIndention((short) (row == Style.OF_WHICH ? 1 : 0));
        } else {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        return style;
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case TEXT -> "@";
            case WHOLE -> "#,##0";
            case CHANGE -> "+#,##0;-#,##0;0";
            case PERCENT -> "0.0";
        };
    }

    private CellStyle style(short points, boolean bold) {
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static void bordered(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
