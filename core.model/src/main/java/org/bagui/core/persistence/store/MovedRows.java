package org.bagui.core.persistence.store;

/**
 * How many rows of a table were taken to other places.
 *
 * @param moved rows that were taken
 * @param stayed rows that stand where they stood, since the other place has such a row already
 */
public record MovedRows(long moved, long stayed) {
    /** Both together. */
    public MovedRows plus(MovedRows other) {
        return new MovedRows(moved + other.moved, stayed + other.stayed);
    }
}
