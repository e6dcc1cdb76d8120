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
}
