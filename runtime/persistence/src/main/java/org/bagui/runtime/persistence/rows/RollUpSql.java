package org.bagui.runtime.persistence.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.persistence.store.RollUpSelection.Figure;
import org.bagui.core.persistence.store.RollUpSelection.Group;
import org.bagui.core.persistence.store.RollUpSelection.Recorded;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.YearMonthConverter;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;

/**
 * Puts figures together; it touches no column beyond those asked for, place, period and status.
 *
 * <p>Where the cells are places and months only, it first puts together the rows of each month and place, which an index
 * over both delivers side by side, and takes these few sums up to the level asked for: no row needs a look into a table of
 * groups. With other fields among the cells there may be as many groups as rows, and one {@code GROUP BY} does it.
 */
public final class RollUpSql {
    private static final int PLACE_DIGITS = 12;
    private static final String PLACE = "scope_place";
    /** From counties up, a place of report of the past may have another successor. */
    private static final int COUNTY_DIGITS = 6;

    private final RollUpSelection selection;
    private final Scope scope;

    public RollUpSql(RollUpSelection selection, Scope scope) {
        this.selection = selection;
        this.scope = scope;
    }

    /** The statement: cells, then one column for a sum or a number, two for a mean. */
    public SqlText rows() {
        return isInSteps() ? inSteps() : atOnce();
    }

    private boolean isInSteps() {
        List<Group> by = selection.by();
        return selection.register().period() != PeriodKind.NONE
                && by.stream().anyMatch(group -> group.field() == null)
                && by.stream()
                        .allMatch(group ->
                                group.field() == null || group.field().name().equals("period"));
    }

    private SqlText atOnce() {
        SqlText sql = new SqlText().add("SELECT ").add(String.join(", ", cellsAnd(place(), figures())));
        rowsOf(sql);
        return ordered(sql, place());
    }

    private SqlText inSteps() {
        List<String> parts = new ArrayList<>(List.of("period", place() + " AS scope_place"));
        List<String> sums = new ArrayList<>();
        for (String figure : figures()) {
            String part = "part" + parts.size();
            parts.add(figure + " AS " + part);
            sums.add("SUM(" + part + ")");
        }
        SqlText sql = new SqlText().add("SELECT ").add(String.join(", ", cellsAnd(PLACE, sums)));
        sql.add(" FROM (SELECT ").add(String.join(", ", parts));
        rowsOf(sql);
        return ordered(sql.add(" GROUP BY period, " + place() + ") steps"), PLACE);
    }

    private void rowsOf(SqlText sql) {
        new WhereSql(selection.register(), selection.asOf()).from(sql, scope, selection.place(), selection.period());
        WhereSql.counted(sql, selection.register());
        WhereSql.all(sql, selection.all());
    }

    private SqlText ordered(SqlText sql, String place) {
        String cells = String.join(", ", cellsAnd(place, List.of()));
        return cells.isEmpty() ? sql : sql.add(" GROUP BY " + cells + " ORDER BY " + cells);
    }

    /** The place that an entry counts to; what a place recorded before another succeeded it counts to the place of record. */
    private String place() {
        boolean isDeeper =
                selection.by().stream().anyMatch(group -> group.field() == null && group.placeDigits() > COUNTY_DIGITS);
        if (selection.recorded().isEmpty() || isDeeper) {
            return PLACE;
        }
        YearMonthConverter months = new YearMonthConverter();
        String told = selection.recorded().stream()
                .map(one -> "recorded_place = " + one.place() + ofMonth(one, months))
                .collect(Collectors.joining(" OR "));
        return "CASE WHEN " + told + " THEN recorded_place ELSE scope_place END";
    }

    private String ofMonth(Recorded one, YearMonthConverter months) {
        return selection.register().period() == PeriodKind.NONE
                ? ""
                : " AND period < " + months.convertToDatabaseColumn(one.before());
    }

    private List<String> cellsAnd(String place, List<String> figures) {
        List<String> columns = new ArrayList<>();
        selection.by().forEach(group -> columns.add(cell(group, place)));
        columns.addAll(figures);
        return columns;
    }

    private List<String> figures() {
        List<String> columns = new ArrayList<>();
        selection.figures().forEach(figure -> addFigure(columns, figure));
        return columns;
    }

    /** The divisor is a constant of ours: a bound value would make a different expression of each mention. */
    private static String cell(Group group, String place) {
        if (group.field() != null) {
            return SqlText.checked(group.field().column());
        }
        if (group.placeDigits() < 1 || group.placeDigits() > PLACE_DIGITS) {
            throw new IllegalArgumentException("no level of places: " + group.placeDigits() + " digits");
        }
        return group.placeDigits() == PLACE_DIGITS
                ? place
                : "(" + place + ") / 1" + "0".repeat(PLACE_DIGITS - group.placeDigits());
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
