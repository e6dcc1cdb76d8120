package org.bagui.plugin.reports.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files for tests. */
public final class Sheets {

    private Sheets() {}

    /** Gives the rows of the first sheet. */
    public static List<SheetRow> rows(Path file) {
        try (SheetFile sheets = SheetFile.open(file, SheetLimits.DEFAULT)) {
            return rows(sheets, sheets.sheets().get(0));
        }
    }

    /** Gives the rows of a sheet. */
    public static List<SheetRow> rows(SheetFile file, SheetInfo sheet) {
        List<SheetRow> found = new ArrayList<>();
        try (SheetRows rows = file.rows(sheet)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }

    /** Gives the texts of a row, blanks included. */
    public static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.width(); column++) {
            texts.add(row.text(column));
        }
        return texts;
    }

    /** Makes a row of text cells; empty text is a blank cell. */
    public static SheetRow row(int number, String... texts) {
        Cell[] cells = new Cell[texts.length];
        for (int column = 0; column < texts.length; column++) {
            cells[column] = texts[column].isEmpty() ? null : Cell.text(number, column, texts[column]);
        }
        return new SheetRow(number, cells);
    }
}
