package org.bagui.plugin.reports.fake;

import java.util.Objects;
import org.bagui.core.register.spi.Row;

/** A judged row; {@code before} is null for a new entry. */
record FakeRow(int number, TestEntry entry, TestEntry before) implements Row<TestEntry> {
    @Override
    public boolean given(String field) {
        return true;
    }

    @Override
    public boolean changed(String field) {
        return before == null
                ? entry.get(field) != null
                : entry.values.containsKey(field) && !Objects.equals(entry.get(field), before.get(field));
    }
}
