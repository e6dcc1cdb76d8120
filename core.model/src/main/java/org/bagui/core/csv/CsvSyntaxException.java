package org.bagui.core.csv;

import java.io.IOException;

/** A text that is no CSV, or more than was asked for: where, and why. */
public final class CsvSyntaxException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;
    private final int field;

    /** What is wrong. */
    public enum Reason {
        /** A quote at the begin of a field is never closed. */
        UNCLOSED_QUOTE,
        /** After a closing quote comes neither a separator nor the line's end. */
        TEXT_AFTER_QUOTE,
        /** A field is longer than {@link CsvFormat#longestField}. */
        FIELD_TOO_LONG,
        /** A record has more than {@link CsvFormat#mostFields}. */
        TOO_MANY_FIELDS
    }

    CsvSyntaxException(Reason reason, int line, int field, Throwable cause) {
        super(reason + " in line " + line, cause);
        this.reason = reason;
        this.line = line;
        this.field = field;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Line where the faulty field begins, from 1. */
    public int line() {
        return line;
    }

    /** Index of the faulty field in its record, from 0. */
    public int field() {
        return field;
    }
}
