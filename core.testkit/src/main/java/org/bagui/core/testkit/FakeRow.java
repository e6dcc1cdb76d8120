package org.bagui.core.testkit;

import java.util.Objects;
import java.util.Set;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.Row;

/**
 * A row made of two entries, for what takes a single row, as a {@code RegisterAction} does.
 *
 * <pre>{@code
 * Dormitory before = Entries.entry(Dormitory.class, "beds", 20);
 * Dormitory after = Entries.entry(Dormitory.class, "beds", 30);
 * FakeRow<Dormitory> row = new FakeRow<>(1, after, before, Set.of("beds"));
 * new CloseDormitory().apply(row, Map.of(), faults);
 * }</pre>
 *
 * @param number number in the input
 * @param entry as it shall be
 * @param before as it was, or null
 * @param named fields that the input gives
 * @param <T> class of the entries
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
