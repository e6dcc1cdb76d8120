package org.bagui.runtime.persistence.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.plugin.PluginFault;

/**
 * Compares the tables of registers, and those of their histories, with the classes: a column that is missing, too small or not to be
 * left empty would fail at the first entry, change or question about the past.
 */
public final class RegisterTableCheck {
    private final List<RegisterTable> registers;

    private RegisterTableCheck(List<RegisterTable> registers) {
        this.registers = registers;
    }

    /** A check of the registers among the classes of a plugin. */
    public static RegisterTableCheck of(List<Class<?>> classes) {
        return new RegisterTableCheck(classes.stream()
                .map(RegisterTable::of)
                .flatMap(Optional::stream)
                .toList());
    }

    /** A check of one register. */
    static RegisterTableCheck of(RegisterTable register) {
        return new RegisterTableCheck(List.of(register));
    }

    /** What is wrong with the tables as this connection sees them. */
    public List<PluginFault> faults(Connection connection) throws SQLException {
        List<PluginFault> faults = new ArrayList<>();
        if (registers.isEmpty()) {
            return faults;
        }
        Map<String, StoredTable> stored = StoredTables.read(connection);
        for (RegisterTable register : registers) {
            check(register.name(), register.columns(), stored, faults);
            check(register.historyName(), register.historyColumns(), stored, faults);
        }
        return faults;
    }

    private static void check(
            String name, List<TableColumn> columns, Map<String, StoredTable> stored, List<PluginFault> faults) {
        StoredTable table = stored.get(name);
        if (table == null) {
            faults.add(PluginFault.of("table-missing", name));
            return;
        }
        Map<String, StoredTable.Column> others = new HashMap<>(table.columns());
        for (TableColumn wanted : columns) {
            StoredTable.Column there = others.remove(wanted.name());
            if (there == null) {
                faults.add(PluginFault.of("table-incomplete", name, wanted.name()));
                continue;
            }
            if (!wanted.type().map(there.type()::holds).orElse(true)) {
                faults.add(PluginFault.of(
                        "column-too-small", name, wanted.name(), there.type().sql(), wanted.typeSql()));
            }
            if (there.demanded() && !wanted.required()) {
                faults.add(PluginFault.of("column-not-null", name, wanted.name()));
            }
        }
        others.forEach((column, there) -> {
            if (there.demanded()) {
                faults.add(PluginFault.of("column-not-null", name, column));
            }
        });
    }
}
