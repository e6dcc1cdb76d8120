package org.bagui.plugin.ledger.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.Row;

/** Keeps what rules find as text: {@code 1 E wageMax wage-order}; notes are {@code N field code}. */
public final class FakeFaults implements Faults {
    private final List<String> found = new ArrayList<>();
    private final Set<Row<?>> refused = new HashSet<>();

    @Override
    public void error(Row<?> row, String field, String code, Object... args) {
        found.add(row.number() + " E " + field + " " + code);
        refused.add(row);
    }

    @Override
    public void warning(Row<?> row, String field, String code, Object... args) {
        found.add(row.number() + " W " + field + " " + code);
    }

    @Override
    public void note(String field, String code, Object... args) {
        String note = "N " + field + " " + code;
        if (!found.contains(note)) {
            found.add(note);
        }
    }

    boolean isRefused(Row<?> row) {
        return refused.contains(row);
    }

    /** All that was found, in order. */
    public List<String> found() {
        return List.copyOf(found);
    }
}
