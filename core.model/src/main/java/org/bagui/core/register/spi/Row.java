package org.bagui.core.register.spi;

import org.bagui.core.register.RegisterEntry;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One row of a batch: the entry as it shall be, and as it was.
 *
 * @param <T> class of the entries
 */
@ProviderType
public interface Row<T extends RegisterEntry> {
    /** Number of the row in its input, from 1. */
    int number();

    /** The entry as it shall be; {@code derive} may write its derived and defaulted fields. */
    T entry();

    /** The entry as it was, or null for a new one; read only. */
    T before();

    /** Whether the row itself says something for the field, be it that it is empty; what it does not give is kept. */
    boolean given(String field);

    /** Whether the field's value differs from the one before. */
    boolean changed(String field);

    /** Name of the step of a life cycle that the row takes, that of its creation too; null for an edit. */
    default String transition() {
        return null;
    }

    /**
     * Chooses the state to which the step leads, where it may lead to several.
     *
     * @throws IllegalArgumentException where the step does not lead there, or there is none
     */
    default void moveTo(String state) {
        throw new IllegalArgumentException("no step that leads to " + state);
    }
}
