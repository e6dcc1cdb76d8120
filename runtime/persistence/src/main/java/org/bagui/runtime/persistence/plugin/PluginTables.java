package org.bagui.runtime.persistence.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.TableNames;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.datasource.Database;
import org.bagui.runtime.persistence.migration.Migrations;
import org.bagui.runtime.persistence.table.RegisterTableCheck;

/** Looks at what a local plugin would do to the database, before it does it. */
public final class PluginTables {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA";

    private static final String COLUMNS = "SELECT column_name FROM information_schema.columns "
            + "WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) = ?";

    private final Database database;
    private final Migrations migrations;
    private final MigrationTrial trial;

    /** @param memory opens databases for trials, where the database itself cannot take a trial back */
    public PluginTables(Database database, Migrations migrations, Memory memory) {
        this.database = database;
        this.migrations = migrations;
        this.trial = new MigrationTrial(database.kind(), database.source(), memory);
    }

    /** What is wrong with the tables, entities and migrations of a plugin; its migrations are tried, and taken back. */
    public List<PluginFault> faults(EntityBundle plugin) {
        TableNames names = TableNames.of(plugin.name());
        List<PluginFault> faults = new ArrayList<>();
        List<Class<?>> entities = entities(plugin, names, faults);
        try {
            Set<String> all = tables();
            List<String> own = all.stream().filter(names::owns).toList();
            if (!own.isEmpty() && !all.contains(names.history())) {
                faults.add(PluginFault.of("tables-taken", names.prefix(), own.get(0)));
            } else {
                KeptByOthers.of(names, all)
                        .ifPresent(table -> faults.add(PluginFault.of("tables-taken", names.prefix(), table)));
            }
            ScriptRules rules = new ScriptRules(names, all);
            List<MigrationTrial.Script> scripts = new ArrayList<>();
            for (URL url : plugin.migrations()) {
                MigrationTrial.Script script = read(url);
                faults.addAll(rules.faults(script.file(), script.statements()));
                scripts.add(script);
            }
            List<String> kept =
                    own.stream().filter(name -> !name.equals(names.history())).toList();
            return faults.isEmpty() ? tried(plugin, scripts, kept, RegisterTableCheck.of(entities)) : faults;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the tables of " + plugin.name() + " cannot be looked at", e);
        }
    }

    private List<PluginFault> tried(
            EntityBundle plugin, List<MigrationTrial.Script> scripts, List<String> own, RegisterTableCheck check)
            throws SQLException {
        List<String> pending;
        try {
            pending = plugin.migrations().isEmpty() ? List.of() : migrations.pending(plugin);
        } catch (RuntimeException changed) {
            return List.of(PluginFault.of("migration-changed", firstLine(changed)));
        }
        List<MigrationTrial.Script> next = pending.stream()
                .flatMap(name -> scripts.stream().filter(each -> each.file().equals(name)))
                .toList();
        return trial.run(next, own, check);
    }

    /** The entities that can be loaded; faults of those that cannot, or that are kept in a table of others, are told. */
    private static List<Class<?>> entities(EntityBundle plugin, TableNames names, List<PluginFault> faults) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : plugin.entities()) {
            try {
                Class<?> type = plugin.loader().loadClass(name);
                EntityTables.of(type)
                        .filter(table -> !names.owns(table))
                        .forEach(table -> faults.add(PluginFault.of(
                                "foreign-entity", name, table.toLowerCase(Locale.ROOT), names.prefix())));
                types.add(type);
            } catch (ClassNotFoundException | LinkageError e) {
                faults.add(PluginFault.of("entity-not-loadable", name, e.toString()));
            }
        }
        return types;
    }

    private static MigrationTrial.Script read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String file = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
            return new MigrationTrial.Script(file, SqlScript.statements(text));
        }
    }

    /** Columns that entities need and their tables have not, by table. */
    public List<PluginFault> missing(Map<String, Set<String>> columns) {
        List<PluginFault> faults = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            for (Map.Entry<String, Set<String>> table : columns.entrySet()) {
                Set<String> missing = new TreeSet<>(table.getValue());
                missing.removeAll(columns(connection, table.getKey()));
                missing.forEach(column -> faults.add(PluginFault.of("table-incomplete", table.getKey(), column)));
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the columns of " + columns.keySet() + " cannot be listed", e);
        }
        return faults;
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    /** Tables of a plugin, the history of its migrations last. */
    public List<String> of(String plugin) {
        TableNames names = TableNames.of(plugin);
        try {
            List<String> own =
                    new ArrayList<>(tables().stream().filter(names::owns).toList());
            if (!own.remove(names.history())) {
                return List.of();
            }
            own.add(names.history());
            return own;
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + plugin + " cannot be listed", e);
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.source().getConnection();
                PreparedStatement query = connection.prepareStatement(TABLES);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
            connection.rollback();
        }
        return tables;
    }

    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).lines().limit(3).reduce("", (a, b) -> (a + " " + b).strip());
    }
}
