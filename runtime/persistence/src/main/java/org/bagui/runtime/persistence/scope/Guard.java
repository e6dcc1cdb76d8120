package org.bagui.runtime.persistence.scope;

/** The walls around a scope, each of which closes one hole; tests take out one at a time. */
public enum Guard {
    /** Every query of every entity is restricted to the scope. */
    CRITERIA,
    /** Entities are not shared between transactions, where {@code find} would give foreign rows. */
    PRIVATE_CACHE,
    /** Query text cannot hold SQL: {@code SQL(…)}, {@code FUNCTION(…)} and their like. */
    QUERY_TEXT,
    /** Parameters cannot be named like the scope's, which would replace it. */
    PARAMETER_NAMES,
    /** Entities cannot be written where their place, old or new, lies outside the scope. */
    WRITTEN_PLACE,
    /** Entities cannot refer to a row outside the scope. */
    REFERENCES,
    /** Registers are written by the store of entries only, so that history and audit hold. */
    REGISTER_WRITES,
    /** Bulk changes cannot move rows to another place, nor touch rows that are only readable. */
    BULK_WRITES
}
