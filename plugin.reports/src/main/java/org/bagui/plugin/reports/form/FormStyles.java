package org.bagui.plugin.reports.form;

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
import org.bagui.core.register.definition.ValueKind;

/** The cell styles of a workbook, each made once: the old format holds few. */
public final class FormStyles {
    private static final String FACE = "宋体";

    private final Workbook workbook;
    private final Map<Look, CellStyle> looks = new EnumMap<>(Look.class);
    private final Map<ValueKind, CellStyle> cells = new EnumMap<>(ValueKind.class);
    private final Map<ValueKind, CellStyle> columns = new EnumMap<>(ValueKind.class);

    /** What a cell is, other than one of a value. */
    public enum Look {
        /** Title of the form. */
        TITLE,
        /** Line of the form's head or foot. */
        LINE,
        /** Text of several lines. */
        HELP,
        /** Title of a column. */
        HEADER,
        /** Title of a column without colour. */
        PLAIN_HEADER,
        /** Title of a column that must be filled in. */
        REQUIRED,
        /** Title of a column that shows what is known already. */
        KNOWN,
        /** Cell of the example. */
        EXAMPLE,
        /** Figure of another month. */
        HINT,
        /** Figure of a total. */
        TOTAL,
        /** Running number. */
        NUMBER
    }

    FormStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The style of a look. */
    public CellStyle of(Look look) {
        return looks.computeIfAbsent(look, this::make);
    }

    /** The style of an open cell with a value of a kind. */
    public CellStyle cell(ValueKind kind) {
        return cells.computeIfAbsent(kind, this::bordered);
    }

    /** The style of a column's cells that are not written yet: open, without lines, so that they are not printed. */
    public CellStyle column(ValueKind kind) {
        return columns.computeIfAbsent(kind, this::open);
    }

    private CellStyle make(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(font(look));
        switch (look) {
            case TITLE -> style.setAlignment(HorizontalAlignment.CENTER);
            case LINE -> style.setAlignment(HorizontalAlignment.LEFT);
            case HELP -> style.setWrapText(true);
            case PLAIN_HEADER -> header(style, IndexedColors.WHITE);
            case HEADER -> header(style, IndexedColors.PALE_BLUE);
            case REQUIRED -> header(style, IndexedColors.TAN);
            case KNOWN -> header(style, IndexedColors.GREY_25_PERCENT);
            case EXAMPLE -> {
                box(style);
                style.setWrapText(true);
                fill(style, IndexedColors.LIGHT_YELLOW);
            }
            case HINT -> {
                box(style);
                fill(style, IndexedColors.GREY_25_PERCENT);
                style.setLocked(false);
            }
            case TOTAL -> box(style);
            case NUMBER -> {
                box(style);
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setLocked(false);
            }
        }
        return style;
    }

    private Font font(Look look) {
        Font font = workbook.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 16 : 10));
        font.setBold(
                switch (look) {
                    case TITLE, HEADER, PLAIN_HEADER, REQUIRED, TOTAL -> true;
                    default -> false;
                });
        if (look == Look.HINT || look == Look.EXAMPLE || look == Look.KNOWN) {
            font.setColor(IndexedColors.GREY_80_PERCENT.getIndex());
            font.setItalic(look != Look.KNOWN);
        }
        return font;
    }

    private static void header(CellStyle style, IndexedColors colour) {
        box(style);
        fill(style, colour);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void box(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private CellStyle bordered(ValueKind kind) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(column(kind));
        box(style);
        return style;
    }

    private CellStyle open(ValueKind kind) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(
                columns.isEmpty()
                        ? font(Look.LINE)
                        : fontOf(columns.values().iterator().next()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setLocked(false);
        style.setWrapText(kind == ValueKind.TEXT);
        if (kind == ValueKind.DATE || kind == ValueKind.MONTH || kind == ValueKind.BOOLEAN) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        style.setDataFormat(workbook.createDataFormat().getFormat(format(kind)));
        return style;
    }

    private Font fontOf(CellStyle style) {
        return workbook.getFontAt(style.getFontIndex());
    }

    /** Text stays text, so that codes and telephone numbers keep each digit. */
    private static String format(ValueKind kind) {
        return switch (kind) {
            case TEXT, BOOLEAN, MONTH -> "@";
            case INTEGER, LONG -> "0";
            case DECIMAL -> "General";
            case DATE -> "yyyy-mm-dd";
            case MOMENT -> "yyyy-mm-dd hh:mm";
        };
    }
}
