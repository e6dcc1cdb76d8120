package org.bagui.core.register;

/** Whether the entries of a register belong to a period. */
public enum PeriodKind {
    /** Entries have no period. */
    NONE,
    /** Each entry belongs to a calendar month. */
    MONTH
}
