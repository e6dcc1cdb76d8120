package org.bagui.runtime.persistence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bagui.core.plugin.PluginFault;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.table.SupplierClasses.Begun;
import org.bagui.runtime.persistence.table.SupplierClasses.Grown;
import org.bagui.runtime.persistence.table.SupplierClasses.Split;
import org.bagui.runtime.persistence.table.SupplierClasses.Turned;
import org.bagui.runtime.persistence.table.SupplierClasses.Vague;
import org.bagui.runtime.persistence.testing.EachDatabase;

/** What is written from a class runs on both databases and leaves what the class asks for. */
final class MigrationScriptTest {
    private static final int STEPS = 40;

    @EachDatabase
    void writesTableHistoryAndIndexesOfANewRegister(DatabaseConfig config) throws SQLException {
        RegisterTable begun = table(Begun.class);
        try (ScratchTables tables = new ScratchTables(config)) {
            assertEquals(List.of("table-missing supplier", "table-missing supplier_hist"), faults(tables, Begun.class));
            MigrationScript script = tables.next(begun);
            assertEquals("supplier", script.subject());
            List<String> firstLines = script.statements().stream()
                    .map(statement -> statement.lines().findFirst().orElseThrow())
                    .toList();
            assertEquals(
                    List.of(
                            "CREATE TABLE supplier (",
                            "CREATE UNIQUE INDEX ux_supplier_key ON supplier (uscc, period, recorded_place)",
                            "CREATE INDEX ix_supplier_scope ON supplier (scope_place, id)",
                            "CREATE INDEX ix_supplier_month ON supplier (period, scope_place, status, direct, lines)",
                            "CREATE TABLE supplier_hist (",
                            "CREATE INDEX ix_supplier_hist_month ON supplier_hist (period, scope_place, row_end)"),
                    firstLines);
            tables.migrate(begun);
            assertEquals(List.of(), faults(tables, Begun.class));
            assertEquals(2, tables.keepsWhatItMust(begun));
            assertEquals(List.of(), tables.next(begun).statements());
        }
    }

    @EachDatabase
    void writesEachColumnForTheHistoryToo(DatabaseConfig config) throws SQLException {
        try (ScratchTables tables = new ScratchTables(config)) {
            tables.migrate(table(Begun.class));
            assertEquals(2, tables.keepsWhatItMust(table(Begun.class)));
            assertEquals(
                    List.of(
                            "column-too-small supplier part VARCHAR(20) VARCHAR(60)",
                            "column-too-small supplier share NUMERIC(5, 1) NUMERIC(8, 2)",
                            "table-incomplete supplier since",
                            "column-too-small supplier_hist part VARCHAR(20) VARCHAR(60)",
                            "column-too-small supplier_hist share NUMERIC(5, 1) NUMERIC(8, 2)",
                            "table-incomplete supplier_hist since"),
                    faults(tables, Grown.class));
            tables.migrate(table(Grown.class));
            assertEquals(List.of(), faults(tables, Grown.class));
            assertEquals(4, tables.keepsWhatItMust(table(Grown.class)));
        }
    }

    /** Issue 16: an update that added a column without its twin in the history passed every check. */
    @EachDatabase
    void aScriptThatForgetsTheHistoryIsToldByItsColumn(DatabaseConfig config) throws SQLException {
        try (ScratchTables tables = new ScratchTables(config)) {
            tables.migrate(table(Begun.class));
            tables.run(List.of(
                    "ALTER TABLE supplier ADD COLUMN since DATE",
                    "ALTER TABLE supplier ALTER COLUMN part SET DATA TYPE VARCHAR(60)",
                    "ALTER TABLE supplier ALTER COLUMN share SET DATA TYPE NUMERIC(8, 2)",
                    "ALTER TABLE supplier_hist ALTER COLUMN part SET DATA TYPE VARCHAR(60)",
                    "ALTER TABLE supplier_hist ALTER COLUMN share SET DATA TYPE NUMERIC(8, 2)"));
            assertEquals(List.of("table-incomplete supplier_hist since"), faults(tables, Grown.class));
            assertEquals(
                    List.of("ALTER TABLE supplier_hist ADD COLUMN since DATE"),
                    tables.next(table(Grown.class)).statements());
        }
    }

    @EachDatabase
    void aColumnThatNoFieldHasStaysAndMayBeEmpty(DatabaseConfig config) throws SQLException {
        try (ScratchTables tables = new ScratchTables(config)) {
            tables.migrate(table(Begun.class));
            tables.run(List.of("ALTER TABLE supplier ADD COLUMN old_name INTEGER NOT NULL"));
            assertEquals(List.of("column-not-null supplier old_name"), faults(tables, Begun.class));
            MigrationScript script = tables.next(table(Begun.class));
            assertEquals(List.of("ALTER TABLE supplier ALTER COLUMN old_name DROP NOT NULL"), script.statements());
            assertEquals(List.of("supplier.old_name"), script.leftOver());
            tables.migrate(table(Begun.class));
            assertEquals(2, tables.keepsWhatItMust(table(Begun.class)));
        }
    }

    @EachDatabase
    void refusesWhatNoScriptCanGuess(DatabaseConfig config) throws SQLException {
        try (ScratchTables tables = new ScratchTables(config)) {
            assertRefused(tables, Vague.class, "part");
            tables.migrate(table(Begun.class));
            assertRefused(tables, Turned.class, "INTEGER");
            assertRefused(tables, Split.class, "branch");
        }
    }

    /** Random histories of a class: whatever its author did, table and history keep what the class may hold. */
    @EachDatabase
    void followsAnyGrowthOfAClass(DatabaseConfig config) throws SQLException {
        Random random = new Random(20261202);
        try (ScratchTables tables = new ScratchTables(config)) {
            RegisterTable register = table(Begun.class);
            long kept = 0;
            for (int step = 0; step < STEPS; step++) {
                tables.migrate(register);
                kept += 2;
                assertEquals(kept, tables.keepsWhatItMust(register), "step " + step);
                assertEquals(List.of(), RegisterTableCheck.of(register).faults(tables.real()), "step " + step);
                assertEquals(List.of(), tables.next(register).statements(), "step " + step);
                register = grown(register, random, step);
            }
        }
    }

    /** A column more or less, or wider; those of platform and key stay. */
    private static RegisterTable grown(RegisterTable register, Random random, int step) {
        List<TableColumn> columns = new ArrayList<>(register.columns());
        int own = table(Split.class).columns().size() - 1;
        int chosen = own + random.nextInt(Math.max(1, columns.size() - own));
        int change = chosen == columns.size() ? 0 : random.nextInt(4);
        if (change == 0) {
            columns.add(new TableColumn("added_" + step, Optional.of(anyType(random)), false));
        } else if (change == 1) {
            columns.remove(chosen);
        } else {
            TableColumn old = columns.get(chosen);
            ColumnType type = old.type().orElseThrow();
            int length = type.length() == 0 ? 0 : type.length() + random.nextInt(4);
            columns.set(
                    chosen,
                    new TableColumn(old.name(), Optional.of(new ColumnType(type.name(), length, type.scale())), false));
        }
        return new RegisterTable(register.name(), columns, register.key(), List.of(), true);
    }

    private static ColumnType anyType(Random random) {
        List<ColumnType> types = List.of(
                new ColumnType("VARCHAR", 1 + random.nextInt(50), 0),
                new ColumnType("NUMERIC", 4 + random.nextInt(6), random.nextInt(4)),
                new ColumnType("INTEGER", 0, 0),
                new ColumnType("BOOLEAN", 0, 0),
                new ColumnType("DATE", 0, 0));
        return types.get(random.nextInt(types.size()));
    }

    private static void assertRefused(ScratchTables tables, Class<?> type, String named) {
        MigrationRefusedException refused =
                assertThrows(MigrationRefusedException.class, () -> tables.next(table(type)));
        assertTrue(refused.getMessage().contains(named), refused.getMessage());
    }

    private static RegisterTable table(Class<?> type) {
        return RegisterTable.of(type).orElseThrow();
    }

    private static List<String> faults(ScratchTables tables, Class<?> type) throws SQLException {
        return RegisterTableCheck.of(table(type)).faults(tables.real()).stream()
                .map(MigrationScriptTest::text)
                .toList();
    }

    private static String text(PluginFault fault) {
        StringBuilder text = new StringBuilder(fault.code());
        fault.args().forEach(arg -> text.append(' ').append(arg));
        return text.toString();
    }
}
