package org.bagui.plugin.reports.sheet;

import java.time.LocalDateTime;

/**
 * One cell as it stands in the sheet.
 *
 * @param row row number as the sheet shows it, from 1
 * @param column column index, from 0 (column A)
 * @param kind what the cell holds
 * @param valueKind the kind of the value: equal to {@code kind}, but for a formula the kind of its cached result
 * @param text the value as text: numbers plain ("15911110000", "12.5"), dates in ISO form, booleans TRUE or FALSE,
 *     a formula's cached result; empty for a blank cell
 * @param number the plain decimal number of a number or a date cell (then the day count of the sheet), else null
 * @param date the moment of a date cell, else null
 */
public record Cell(int row, int column, Kind kind, Kind valueKind, String text, String number, LocalDateTime date) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR,
        BLANK
    }

    /** Gives an empty cell, so that a missing value has an address too. */
    public static Cell blank(int row, int column) {
        return new Cell(row, column, Kind.BLANK, Kind.BLANK, "", null, null);
    }

    /** Gives a text cell; empty text is a blank cell. */
    public static Cell text(int row, int column, String text) {
        return text.isEmpty() ? blank(row, column) : new Cell(row, column, Kind.TEXT, Kind.TEXT, text, null, null);
    }

    /** Gives a number cell from its plain decimal text. */
    public static Cell number(int row, int column, String plain) {
        return new Cell(row, column, Kind.NUMBER, Kind.NUMBER, plain, plain, null);
    }

    /** Gives a date cell; {@code plain} is the day count that the sheet keeps. */
    public static Cell date(int row, int column, String plain, LocalDateTime date) {
        boolean midnight = date.toLocalTime().toSecondOfDay() == 0;
        String text = midnight ? date.toLocalDate().toString() : date.toString();
        return new Cell(row, column, Kind.DATE, Kind.DATE, text, plain, date);
    }

    /** Gives a boolean cell. */
    public static Cell bool(int row, int column, boolean value) {
        return new Cell(row, column, Kind.BOOLEAN, Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, null);
    }

    /** Gives an error cell, such as {@code #N/A}. */
    public static Cell error(int row, int column, String text) {
        return new Cell(row, column, Kind.ERROR, Kind.ERROR, text, null, null);
    }

    /** Gives this cell as the result of a formula. */
    public Cell asFormula() {
        return new Cell(row, column, Kind.FORMULA, valueKind, text, number, date);
    }

    /** Says whether the cell shows nothing: empty, or blanks of any kind only. */
    public boolean isBlank() {
        return kind == Kind.BLANK || (valueKind == Kind.TEXT && SheetText.isBlank(text));
    }

    /** Gives the address in A1 form. */
    public String address() {
        return CellAddress.of(row, column);
    }
}
