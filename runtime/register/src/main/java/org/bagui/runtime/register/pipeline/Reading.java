package org.bagui.runtime.register.pipeline;

import org.bagui.core.register.spi.Severity;

/**
 * What came of one entered value.
 *
 * @param value value of the field's kind, or null
 * @param fault code of what is wrong, or null
 * @param severity weight of the fault; null with a fault means a note on the whole input
 */
record Reading(Object value, String fault, Severity severity) {
    private static final Reading EMPTY = new Reading(null, null, null);

    static Reading empty() {
        return EMPTY;
    }

    static Reading of(Object value) {
        return new Reading(value, null, null);
    }

    static Reading error(String fault) {
        return new Reading(null, fault, Severity.ERROR);
    }

    static Reading warning(Object value, String fault) {
        return new Reading(value, fault, Severity.WARNING);
    }

    static Reading note(Object value, String fault) {
        return new Reading(value, fault, null);
    }
}
