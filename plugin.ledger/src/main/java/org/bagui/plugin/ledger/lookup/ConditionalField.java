package org.bagui.plugin.ledger.lookup;

import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.Row;

/** Fields that are needed under a condition: empty in a row is an error, an absent column one note for the file. */
public final class ConditionalField {
    private ConditionalField() {}

    /** Says that the row lacks the field. */
    public static void lacks(Batch<?> batch, Faults faults, Row<?> row, String field, String code, Object... args) {
        if (batch.supplied(field)) {
            faults.error(row, field, code, args);
        } else {
            faults.note(field, "rule-not-checked", code);
        }
    }
}
