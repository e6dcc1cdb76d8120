package org.bagui.core.register.spi;

import java.util.List;

/**
 * One thing wrong with one row of an input.
 *
 * @param row number of the row in the input, 0 for a note on the whole input
 * @param field name of the field that the fault shows at, or null
 * @param code stable code, kebab-case; its text stands in the l10n files as {@code fault.<code>}
 * @param severity weight; null for a note on the whole input
 * @param args values for the places {@code {0}}, {@code {1}} … of the text
 * @param value the value as entered, shortened, or null; never that of a sensitive field
 */
public record Fault(int row, String field, String code, Severity severity, List<Object> args, String value) {
    /** Whether the fault refuses its row. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether it is a note on the whole input. */
    public boolean isNote() {
        return row == 0;
    }
}
