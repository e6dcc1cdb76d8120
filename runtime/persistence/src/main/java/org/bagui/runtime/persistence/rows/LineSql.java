package org.bagui.runtime.persistence.rows;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.LineSelection.Column;
import org.bagui.core.persistence.LineSelection.Kind;
import org.bagui.core.persistence.LineSelection.Source;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.definition.FieldDefinition;

/**
 * Puts the entries of several registers and months together by enterprise: all rows under one another, each with the
 * number of its month and empty where its register gives nothing, then one {@code GROUP BY}
 * ({@code why-lines-are-unions.md}).
 */
public final class LineSql {
    /** The place of report that an entry counts to, so that a firm stays one line when another place succeeds its own. */
    private static final String UNIT = "scope_place / 1000000 * 1000000";

    private static final String KEY = "unit_place, uscc";

    private final LineSelection selection;
    private final Scope scope;
    private final Map<String, Kind> columns = new LinkedHashMap<>();

    public LineSql(LineSelection selection, Scope scope) {
        this.selection = selection;
        this.scope = scope;
        for (Source source : selection.sources()) {
            for (Column column : source.columns()) {
                Kind known = columns.putIfAbsent(SqlText.checked(column.name()), column.kind());
                if (known != null && (known != Kind.TEXT || column.kind() != Kind.TEXT)) {
                    throw new IllegalArgumentException("given twice: " + column.name());
                }
            }
        }
    }

    /** Where the values of the lines stand. */
    public Line.Head head() {
        return new Line.Head(numbers(), texts(), selection.spans());
    }

    List<String> numbers() {
        return names(false);
    }

    List<String> texts() {
        return names(true);
    }

    private List<String> names(boolean text) {
        List<String> names = new ArrayList<>();
        columns.forEach((name, kind) -> {
            if (text == (kind == Kind.TEXT)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The statement: place of report, place, credit code, each number month by month, each text. */
    public SqlText rows() {
        SqlText sql = new SqlText().add("SELECT unit_place, MAX(scope_place), uscc");
        for (String name : numbers()) {
            for (int month = 0; month < selection.spans(); month++) {
                sql.add(", SUM(CASE WHEN month_at = " + month + " THEN " + alias(name) + " END)");
            }
        }
        for (String name : texts()) {
            String text = alias(name);
            sql.add(", COALESCE(MAX(CASE WHEN month_at = 0 THEN " + text + " END), MAX(" + text + "))");
        }
        sql.add(" FROM (");
        boolean first = true;
        for (Source source : selection.sources()) {
            for (int month = 0; month < selection.spans(); month++) {
                sql.add(first ? "" : " UNION ALL ");
                rowsOf(sql, source, month);
                first = false;
            }
        }
        return sql.add(") entries GROUP BY " + KEY);
    }

    private void rowsOf(SqlText sql, Source source, int month) {
        List<YearMonth> months = selection.months();
        MonthRange period = months.isEmpty() ? null : MonthRange.of(months.get(month));
        SqlText rows =
                new SqlText().add("SELECT " + UNIT + " AS unit_place, uscc, scope_place, " + month + " AS month_at");
        columns.forEach((name, kind) -> {
            rows.add(", ");
            value(rows, source, name, kind);
            rows.add(" AS " + alias(name));
        });
        new WhereSql(source.register(), selection.asOf()).from(rows, scope, selection.place(), period);
        WhereSql.counted(rows, source.register());
        WhereSql.all(rows, source.where());
        sql.add(rows);
    }

    /** A name that is no word of SQL, whatever the column is called. */
    private static String alias(String name) {
        return "line_" + name;
    }

    private static void value(SqlText sql, Source source, String name, Kind kind) {
        Column column = source.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (column == null) {
            sql.add(kind == Kind.TEXT ? "CAST(NULL AS VARCHAR(200))" : "CAST(NULL AS INTEGER)");
            return;
        }
        if (!column.where().isEmpty()) {
            sql.add("CASE WHEN ");
            for (int i = 0; i < column.where().size(); i++) {
                sql.add(i == 0 ? "" : " AND ");
                ConditionSql.add(sql, column.where().get(i));
            }
            sql.add(" THEN ");
        }
        sql.add(expression(column));
        sql.add(column.where().isEmpty() ? "" : " END");
    }

    private static String expression(Column column) {
        if (column.kind() == Kind.COUNT) {
            return "1";
        }
        List<FieldDefinition> fields = column.fields();
        if (fields.size() == 1) {
            return SqlText.checked(fields.get(0).column());
        }
        List<String> terms = new ArrayList<>();
        List<String> there = new ArrayList<>();
        for (FieldDefinition field : fields) {
            String name = SqlText.checked(field.column());
            terms.add("COALESCE(" + name + ", 0)");
            there.add(name + " IS NOT NULL");
        }
        return "CASE WHEN " + String.join(" OR ", there) + " THEN " + String.join(" + ", terms) + " END";
    }
}
