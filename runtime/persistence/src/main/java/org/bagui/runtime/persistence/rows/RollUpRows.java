package org.bagui.runtime.persistence.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.persistence.store.RollUpSelection.Figure;
import org.bagui.core.persistence.store.RollUpSelection.Group;
import org.bagui.core.register.definition.ValueKind;

/** Reads the rows of a {@link RollUpSql}. */
public final class RollUpRows {
    /** Digits behind the point of a mean. */
    private static final int MEAN_SCALE = 6;

    private RollUpRows() {}

    /** All rows: cells, then figures. */
    public static List<Object[]> read(RollUpSelection selection, ResultSet rows) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        while (rows.next()) {
            all.add(row(selection, rows));
        }
        return all;
    }

    private static Object[] row(RollUpSelection selection, ResultSet row) throws SQLException {
        List<Group> by = selection.by();
        List<Figure> figures = selection.figures();
        Object[] values = new Object[by.size() + figures.size()];
        int column = 1;
        for (int i = 0; i < by.size(); i++) {
            ValueKind kind = by.get(i).field() == null
                    ? ValueKind.LONG
                    : by.get(i).field().kind();
            values[i] = Values.read(row, column++, kind);
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.field() != null && figure.mean()) {
                values[by.size() + i] = ratio(row.getBigDecimal(column), row.getBigDecimal(column + 1));
                column += 2;
            } else {
                boolean decimal = figure.field() != null && figure.field().kind() == ValueKind.DECIMAL;
                values[by.size() + i] = Values.read(row, column++, decimal ? ValueKind.DECIMAL : ValueKind.LONG);
            }
        }
        return values;
    }

    private static BigDecimal ratio(BigDecimal sum, BigDecimal weight) {
        return sum == null || weight == null || weight.signum() == 0
                ? null
                : sum.divide(weight, MEAN_SCALE, RoundingMode.HALF_UP);
    }
}
