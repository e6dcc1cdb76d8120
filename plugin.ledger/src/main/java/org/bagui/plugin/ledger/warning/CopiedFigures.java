package org.bagui.plugin.ledger.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Origin;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Row;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;

/**
 * Finds months whose figures are those of the months before (likely copied). A month that was confirmed as unchanged is
 * nobody's copy, and ends the row of equal months.
 *
 * @param register name of the register
 * @param figures figures that are compared, by field
 * @param readAll whether whole entries are read, which other rules do anyway
 */
public record CopiedFigures<T extends EnterpriseEntry>(
        String register, Map<String, Function<T, Integer>> figures, boolean readAll) {
    /** Rows among the given that repeat the figures of so many months before; one query for each of these months. */
    public List<Row<T>> among(Batch<T> batch, List<Row<T>> rows, int months) {
        if (Origin.UNCHANGED.equals(batch.origin())) {
            return List.of();
        }
        List<Row<T>> same = rows.stream().filter(row -> !isConfirmed(row)).toList();
        String[] fields = readAll ? new String[0] : fields();
        for (int back = 1; back <= months && !same.isEmpty(); back++) {
            int before = back;
            EnterpriseEntries then =
                    EnterpriseEntries.of(batch, same, register, month -> month.minusMonths(before), fields);
            same = same.stream()
                    .filter(row -> isSame(row.entry(), then.one(row.entry())))
                    .toList();
        }
        return same;
    }

    private String[] fields() {
        List<String> fields = new ArrayList<>(figures.keySet());
        fields.add("origin");
        return fields.toArray(String[]::new);
    }

    /** Whether the entry stands as it was confirmed. */
    private boolean isConfirmed(Row<T> row) {
        return row.before() != null
                && Origin.UNCHANGED.equals(row.before().origin())
                && figures.keySet().stream().noneMatch(row::changed);
    }

    private boolean isSame(T entry, EntryView then) {
        return then != null
                && !Origin.UNCHANGED.equals(then.text("origin"))
                && figures.entrySet().stream()
                        .allMatch(figure -> Objects.equals(figure.getValue().apply(entry), then.get(figure.getKey())));
    }
}
