package org.bagui.plugin.ledger.lookup;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;

/**
 * Numbers "of them …", each at most another number of the entry.
 *
 * @param code what is said of a part that is greater
 * @param field field of the whole
 * @param whole reads the whole
 * @param parts reads the parts, by their fields
 */
public record PartsOfWhole<T extends RegisterEntry>(
        String code, String field, Function<T, Integer> whole, Map<String, Function<T, Integer>> parts) {
    /** What may be said, for the register's description. */
    public List<RuleNote> notes() {
        return parts.keySet().stream()
                .sorted()
                .map(part -> new RuleNote(code, Severity.ERROR, List.of(part, field)))
                .toList();
    }

    /** Refuses rows with a part that is greater than the whole. */
    public void check(Batch<T> batch, Faults faults) {
        for (Row<T> row : batch.rows()) {
            Integer most = whole.apply(row.entry());
            parts.forEach((part, read) -> {
                Integer own = read.apply(row.entry());
                if (own != null && most != null && own > most) {
                    faults.error(row, part, code, own, most);
                }
            });
        }
    }
}
