package org.bagui.runtime.persistence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The statements that bring tables to what their registers' classes ask for, each table with its history. */
final class MigrationScript {
    /** PostgreSQL cuts names off beyond 63 characters; the longest of an index has so many besides the table's own. */
    private static final int LONGEST_NAME = 63 - "ux__hist_month".length();

    /** Columns of an index that answers a roll-up alone; more cost more at each write than they spare. */
    private static final int MOST_INDEXED = 12;

    private final Map<String, StoredTable> stored;
    private final List<String> statements = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private String subject;

    /** @param stored the tables that there are, with their indexes, by name */
    MigrationScript(Map<String, StoredTable> stored) {
        this.stored = stored;
    }

    /** Adds what a register lacks. */
    void add(RegisterTable register) {
        if (register.name().length() > LONGEST_NAME) {
            throw MigrationRefusedException.nameTooLong(register.name(), LONGEST_NAME);
        }
        StoredTable main = table(register.name(), register.columns(), "id");
        String indexed = register.name();
        if (!main.isUnique(register.key())) {
            String key = "ux_" + indexed + "_key";
            if (main.hasIndexNamed(key)) {
                statement(indexed, "DROP INDEX " + key);
            }
            statement(indexed, "CREATE UNIQUE INDEX " + key + on(indexed, register.key()));
        }
        index(main, indexed, "scope", List.of("scope_place", "id"), List.of());
        if (register.monthly()) {
            List<String> figures = Stream.concat(Stream.of("status"), register.figures().stream())
                    .limit(MOST_INDEXED - 2)
                    .toList();
            index(main, indexed, "month", List.of("period", "scope_place"), figures);
        }
        String history = register.historyName();
        StoredTable past = table(history, register.historyColumns(), "id, version");
        if (register.monthly()) {
            index(past, history, "month", List.of("period", "scope_place"), List.of("row_end"));
        } else {
            index(past, history, "scope", List.of("scope_place"), List.of("row_end"));
        }
    }

    /** The statements, each without its semicolon; none where nothing is lacking. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    /** Columns, each behind its table and a point, that no field of a register has; they stay. */
    List<String> leftOver() {
        return List.copyOf(leftOver);
    }

    /** What the script is about first: a table, or a table and its new column; empty where nothing is lacking. */
    String subject() {
        return Objects.requireNonNullElse(subject, "");
    }

    private StoredTable table(String name, List<TableColumn> columns, String key) {
        StoredTable table = stored.get(name);
        if (table == null) {
            List<String> lines = Stream.concat(
                            columns.stream().map(TableColumn::sql),
                            Stream.of("CONSTRAINT pk_" + name + " PRIMARY KEY (" + key + ")"))
                    .toList();
            statement(name, "CREATE TABLE " + name + " (\n    " + String.join(",\n    ", lines) + "\n)");
            return new StoredTable(Map.of(), List.of());
        }
        TreeSet<String> others = new TreeSet<>(table.columns().keySet());
        for (TableColumn wanted : columns) {
            others.remove(wanted.name());
            Optional.ofNullable(table.columns().get(wanted.name()))
                    .ifPresentOrElse(there -> alter(name, wanted, there), () -> append(name, wanted));
        }
        for (String other : others) {
            leftOver.add(name + "." + other);
            if (table.columns().get(other).demanded()) {
                alter(name, other, "DROP NOT NULL");
            }
        }
        return table;
    }

    private void append(String table, TableColumn wanted) {
        if (wanted.required()) {
            throw MigrationRefusedException.keyGrew(table, wanted.name());
        }
        statement(table + "_" + wanted.name(), "ALTER TABLE " + table + " ADD COLUMN " + wanted.sql());
    }

    private void alter(String table, TableColumn wanted, StoredTable.Column there) {
        wanted.type().ifPresent(type -> {
            ColumnType widened = there.type()
                    .widened(type)
                    .orElseThrow(() -> MigrationRefusedException.otherType(
                            table, wanted.name(), there.type().sql(), type.sql()));
            if (!widened.equals(there.type())) {
                alter(table, wanted.name(), "SET DATA TYPE " + widened.sql());
            }
        });
        if (there.demanded() && !wanted.required()) {
            alter(table, wanted.name(), "DROP NOT NULL");
        }
    }

    private void alter(String table, String column, String change) {
        statement(table + "_" + column, "ALTER TABLE " + table + " ALTER COLUMN " + column + " " + change);
    }

    private void index(StoredTable there, String table, String name, List<String> begin, List<String> more) {
        if (!there.hasIndex(begin)) {
            List<String> columns =
                    Stream.concat(begin.stream(), more.stream()).distinct().toList();
            statement(table, "CREATE INDEX ix_" + table + "_" + name + on(table, columns));
        }
    }

    private static String on(String table, List<String> columns) {
        return " ON " + table + " (" + String.join(", ", columns) + ")";
    }

    private void statement(String about, String sql) {
        subject = Objects.requireNonNullElse(subject, about);
        statements.add(sql);
    }
}
