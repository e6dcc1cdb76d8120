package org.bagui.core.register.service;

/** What becomes of an input with faults, and of one without. */
public enum WriteMode {
    /** Everything is checked, nothing is written. */
    PREVIEW,
    /** Any error: nothing is written. */
    ATOMIC,
    /** Good rows are written, rows with an error are refused. */
    ROWWISE
}
