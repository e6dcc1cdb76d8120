package org.bagui.plugin.ledger.lookup;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.Row;

/**
 * Fields that are needed under a condition: empty in a row is an error, an absent column one note for the file. What was
 * reported without the field is not refused for it when something else is changed, merged or corrected.
 */
public final class ConditionalField {
    private ConditionalField() {}

    /**
     * Says that the row lacks the field.
     *
     * @param when fields that make up the condition
     */
    public static void lacks(
            Batch<?> batch, Faults faults, Row<?> row, String field, List<String> when, String code, Object... args) {
        if (!batch.supplied(field)) {
            faults.note(field, "rule-not-checked", code);
        } else if (!stoodSo(row, field, when)) {
            faults.error(row, field, code, args);
        }
    }

    private static boolean stoodSo(Row<?> row, String field, List<String> when) {
        return row.before() != null
                && !row.before().isDraft()
                && !row.given(field)
                && when.stream().noneMatch(row::changed);
    }
}
