package org.bagui.plugin.reports.form;

import org.apache.poi.ss.usermodel.Sheet;
import org.bagui.core.register.definition.FieldDefinition;

/** Widths of columns in characters of Latin text; a Chinese one takes two. */
public final class ColumnWidth {
    private static final int UNIT = 256;
    private static final int TITLE_LINES = 3;
    private static final int LEAST = 7;
    private static final int LONG_TEXT = 100;

    private ColumnWidth() {}

    /** A width at which the title takes no more than three lines and values of the field can be read. */
    public static int of(FieldDefinition field, String title) {
        int forTitle = (of(title) + TITLE_LINES - 1) / TITLE_LINES + 2;
        return Math.max(LEAST, Math.max(forTitle, forValues(field)));
    }

    private static int forValues(FieldDefinition field) {
        if (field.code() != null) {
            return field.code().many() ? 20 : 14;
        }
        return switch (field.kind()) {
            case TEXT -> forText(field);
            case DATE -> 11;
            case MONTH -> 9;
            case LONG, DECIMAL -> 11;
            case MOMENT -> 17;
            case INTEGER, BOOLEAN -> LEAST;
        };
    }

    private static int forText(FieldDefinition field) {
        if (field.type().equals("credit-code")) {
            return 20;
        }
        Integer longest = field.bounds().maxLength();
        return longest != null && longest < LONG_TEXT ? 14 : 26;
    }

    /** Width of a text. */
    public static int of(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    /** Gives a column a width. */
    public static void set(Sheet sheet, int column, int characters) {
        sheet.setColumnWidth(column, characters * UNIT);
    }
}
