package org.bagui.plugin.reports.layout;

import java.math.BigDecimal;
import java.util.List;
import org.bagui.core.register.Measure;
import org.bagui.core.register.definition.FieldDefinition;

/** Sums of the columns that may be summed: measures, but no means. */
final class ColumnTotals {
    private final BigDecimal[] sums;

    ColumnTotals(List<FieldDefinition> fields) {
        sums = new BigDecimal[fields.size()];
        for (int i = 0; i < sums.length; i++) {
            FieldDefinition field = fields.get(i);
            boolean summed = field.measure() != null && field.measure().kind() == Measure.Kind.SUM;
            sums[i] = summed ? BigDecimal.ZERO : null;
        }
    }

    void add(Object[] values) {
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != null && values[i] != null) {
                sums[i] = sums[i].add(new BigDecimal(values[i].toString()));
            }
        }
    }

    /** The sum of a column, or null where there is none. */
    BigDecimal of(int column) {
        return sums[column];
    }
}
