package org.bagui.core.register;

/** How the place of a row limits who may see it. */
public enum ScopeClass {
    /** Seen by callers whose place is the row's or above it. */
    SUBTREE,
    /** Read by callers at or below the row's place, written only from inside the scope (inherited settings). */
    OWN_AND_ANCESTORS,
    /** Seen and written by all: technical rows (locks, sessions, marks), whose services say who may. */
    GLOBAL,
    /** Seen by all, written under the scope of a whole region only (code lists, the place tree, holidays, distances, borders). */
    REFERENCE,
    /** Seen from either of two places (agreements). */
    TWO_ENDED
}
