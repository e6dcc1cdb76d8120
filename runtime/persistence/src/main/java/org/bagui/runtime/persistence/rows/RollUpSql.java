package org.bagui.runtime.persistence.rows;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.RollUpSelection;
import org.bagui.core.persistence.RollUpSelection.Figure;
import org.bagui.core.persistence.RollUpSelection.Group;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;

/** One {@code GROUP BY} for a roll-up; it touches no column beyond those asked for, place, period and status. */
public final class RollUpSql {
    private static final int PLACE_DIGITS = 12;

    private final RollUpSelection selection;
    private final Scope scope;

    public RollUpSql(RollUpSelection selection, Scope scope) {
        this.selection = selection;
        this.scope = scope;
    }

    /** The statement: cells, then one column for a sum or a number, two for a mean. */
    public SqlText rows() {
        List<String> cells = new ArrayList<>();
        for (Group group : selection.by()) {
            cells.add(cell(group));
        }
        List<String> columns = new ArrayList<>(cells);
        selection.figures().forEach(figure -> addFigure(columns, figure));
        SqlText sql = new SqlText().add("SELECT ").add(String.join(", ", columns));
        new WhereSql(selection.register(), selection.asOf()).from(sql, scope, selection.place(), selection.period());
        sql.and().add("status <> ").bind(EntryStatus.DRAFT.word());
        WhereSql.all(sql, selection.all());
        if (!cells.isEmpty()) {
            String list = String.join(", ", cells);
            sql.add(" GROUP BY ").add(list).add(" ORDER BY ").add(list);
        }
        return sql;
    }

    /** The divisor is a constant of ours: a bound value would make a different expression of each mention. */
    private static String cell(Group group) {
        if (group.field() != null) {
            return SqlText.checked(group.field().column());
        }
        if (group.placeDigits() < 1 || group.placeDigits() > PLACE_DIGITS) {
            throw new IllegalArgumentException("no level of places: " + group.placeDigits() + " digits");
        }
        return group.placeDigits() == PLACE_DIGITS
                ? "scope_place"
                : "scope_place / 1" + "0".repeat(PLACE_DIGITS - group.placeDigits());
    }

    private static void addFigure(List<String> columns, Figure figure) {
        if (figure.field() == null) {
            columns.add("COUNT(*)");
            return;
        }
        String column = SqlText.checked(figure.field().column());
        if (!figure.mean()) {
            columns.add("SUM(" + column + ")");
        } else if (figure.weight() == null) {
            columns.add("SUM(" + column + ")");
            columns.add("COUNT(" + column + ")");
        } else {
            String weight = SqlText.checked(figure.weight().column());
            columns.add("SUM(" + wide(figure.field()) + " * " + weight + ")");
            columns.add("SUM(CASE WHEN " + column + " IS NOT NULL THEN " + weight + " END)");
        }
    }

    /** Products of two whole numbers leave the range of one. */
    private static String wide(FieldDefinition field) {
        String column = SqlText.checked(field.column());
        return field.kind() == ValueKind.INTEGER ? "CAST(" + column + " AS BIGINT)" : column;
    }
}
