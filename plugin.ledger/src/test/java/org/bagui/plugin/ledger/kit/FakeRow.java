package org.bagui.plugin.ledger.kit;

import java.util.Objects;
import java.util.Set;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.Row;

/**
 * A row made of two entries.
 *
 * @param number number in the input
 * @param entry as it shall be
 * @param before as it was, or null
 * @param named fields that the input gives
 */
public record FakeRow<T extends RegisterEntry>(int number, T entry, T before, Set<String> named) implements Row<T> {
    @Override
    public boolean given(String field) {
        return named.contains(field);
    }

    @Override
    public boolean changed(String field) {
        Object old = before == null ? null : Entries.get(before, field);
        return !Objects.equals(old, Entries.get(entry, field));
    }
}
