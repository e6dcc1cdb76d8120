package org.bagui.runtime.register.pipeline;

import org.bagui.core.register.spi.Severity;

/**
 * What came of one entered value.
 *
 * @param value value of the field's kind, or null
 * @param fault code of what is wrong, or null
 * @param severity weight of the fault; null with a fault means a note on the whole input
 */
record ParsedValue(Object value, String fault, Severity severity) {
    private static final ParsedValue EMPTY = new ParsedValue(null, null, null);

    static ParsedValue empty() {
        return EMPTY;
    }

    static ParsedValue of(Object value) {
        return new ParsedValue(value, null, null);
    }

    static ParsedValue error(String fault) {
        return new ParsedValue(null, fault, Severity.ERROR);
    }

    static ParsedValue warning(Object value, String fault) {
        return new ParsedValue(value, fault, Severity.WARNING);
    }

    static ParsedValue note(Object value, String fault) {
        return new ParsedValue(value, fault, null);
    }
}
