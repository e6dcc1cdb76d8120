package org.bagui.core.sheet;

/**
 * A cell with a value.
 *
 * @param text its text without blanks at either end; a number plain ({@code 15911110000}), a date in ISO form
 * @param address where it stands, such as {@code C7}
 * @param exact whether the text is what was entered. Not so for a number of more than 15 digits of which the spreadsheet program
 *     has kept 15 (then the text is {@code 4.50102199003071E+17}: an ID number must be entered as text), for the result of
 *     a formula, and for an error value
 */
public record SheetCell(String text, String address, boolean exact) {
    /** A cell whose text is what was entered. */
    public SheetCell(String text, String address) {
        this(text, address, true);
    }

    /** Says where it stands, never what it holds: it may be a person's. */
    @Override
    public String toString() {
        return "SheetCell[" + address + "]";
    }
}
