package org.bagui.core.register;

/** How the place of a row limits who may see it. */
public enum ScopeClass {
    /** Seen by callers whose place is the row's or above it. */
    SUBTREE,
    /** Read by callers at or below the row's place, written only from inside the scope (inherited settings). */
    OWN_AND_ANCESTORS,
    /** Seen by all (code lists, the place tree, technical rows). */
    GLOBAL,
    /** Seen from either of two places (agreements). */
    TWO_ENDED
}
