package org.bagui.runtime.persistence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.register.ScopeClass;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.datasource.Database;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.datasource.Drivers;
import org.bagui.runtime.persistence.history.HistoryMoments;
import org.bagui.runtime.persistence.migration.Migrations;
import org.bagui.runtime.persistence.plugin.Memory;
import org.bagui.runtime.persistence.plugin.PluginTables;
import org.bagui.runtime.persistence.save.EntrySavers;
import org.bagui.runtime.persistence.scope.Guard;
import org.bagui.runtime.persistence.session.CurrentTransaction;
import org.bagui.runtime.persistence.session.ScopedTransactions;
import org.bagui.runtime.persistence.session.SessionParts;
import org.bagui.runtime.persistence.session.SessionStores;
import org.bagui.runtime.persistence.session.TransactionSource;
import org.bagui.runtime.persistence.unit.UnitBuilder;
import org.bagui.runtime.persistence.unit.Units;

/**
 * The database with its tables, its persistence unit and its transactions, put together without any framework.
 *
 * <pre>{@code
 * try (PersistencePlatform platform = PersistencePlatform.start(
 *         DatabaseConfig.h2(folder),
 *         List.of(BundleFiles.around(RegisterEntry.class), BundleFiles.around(LabourDemand.class)))) {
 *     platform.transactions().read(Scope.of(county), session -> session.count(selection));
 * }
 * }</pre>
 */
public final class PersistencePlatform implements AutoCloseable {
    private static final Set<Guard> ALL_GUARDS = Set.of(Guard.values());

    private final Database database;
    private final Migrations migrations;
    private final Units units;
    private final Transactions transactions;
    private final Set<EntityBundle> migrated = new HashSet<>();

    private PersistencePlatform(Database database, Set<Guard> guards, EntrySavers savers) {
        this.database = database;
        this.migrations = new Migrations(database.source());
        CurrentTransaction current = new CurrentTransaction();
        this.units = new Units(new UnitBuilder(
                database.kind(), new TransactionSource(database.source(), current), guards, current::require));
        this.transactions = new ScopedTransactions(
                database,
                units,
                new HistoryMoments(database.kind()::now),
                current,
                SessionParts.of(database.kind(), guards, savers));
    }

    /**
     * Opens the database, brings the tables of the bundles up to date and builds their unit; without bundles there is no
     * unit, and so no transaction, until some are taken by {@link #assemble}.
     */
    public static PersistencePlatform start(DatabaseConfig config, List<EntityBundle> bundles) {
        return start(config, Drivers.ofClassPath(), bundles);
    }

    /** The same with drivers from elsewhere. */
    public static PersistencePlatform start(DatabaseConfig config, Drivers drivers, List<EntityBundle> bundles) {
        return start(config, drivers, bundles, ALL_GUARDS, new EntrySavers(ALL_GUARDS));
    }

    /** A platform with one guard taken out, for tests that show what the guard is good for. */
    static PersistencePlatform startWithout(Guard guard, DatabaseConfig config, List<EntityBundle> bundles) {
        Set<Guard> guards = EnumSet.complementOf(EnumSet.of(guard));
        return start(config, Drivers.ofClassPath(), bundles, guards, new EntrySavers(guards));
    }

    /** A platform whose ways of saving part at another size, for tests that compare them. */
    static PersistencePlatform startParting(int small, DatabaseConfig config, List<EntityBundle> bundles) {
        return start(config, Drivers.ofClassPath(), bundles, ALL_GUARDS, new EntrySavers(ALL_GUARDS, small));
    }

    private static PersistencePlatform start(
            DatabaseConfig config, Drivers drivers, List<EntityBundle> bundles, Set<Guard> guards, EntrySavers savers) {
        PersistencePlatform platform = new PersistencePlatform(Database.open(config, drivers), guards, savers);
        try {
            if (!bundles.isEmpty()) {
                platform.assemble(bundles);
            }
            return platform;
        } catch (RuntimeException | Error e) {
            platform.close();
            throw e;
        }
    }

    /**
     * Takes these bundles instead of the present ones; transactions under way end with what they began with.
     *
     * @throws RuntimeException where a migration fails or an entity is wrong; then everything stays as it was
     */
    public synchronized void assemble(List<EntityBundle> bundles) {
        List<EntityBundle> ordered = bundles.stream()
                .sorted(Comparator.comparing((EntityBundle bundle) -> !bundle.isCore())
                        .thenComparing(EntityBundle::name))
                .toList();
        units.check(ordered);
        for (EntityBundle bundle : ordered) {
            if (!migrated.contains(bundle)) {
                migrations.run(bundle);
                migrated.add(bundle);
            }
        }
        migrated.retainAll(ordered);
        units.rebuild(ordered);
    }

    /**
     * Looks whether a unit can be made of these bundles, without taking them.
     *
     * @throws RuntimeException naming every class that cannot be loaded, or every entity without a scope class
     */
    public void check(List<EntityBundle> bundles) {
        units.check(bundles);
    }

    /** Columns that the unit keeps entities in, by table, of those of the named classes that are in it. */
    public Map<String, Set<String>> columns(List<String> classes) {
        try (Units.Use use = units.use()) {
            return use.unit().columns(classes);
        }
    }

    /** Looks at the tables of local plugins; {@code memory} opens databases for trials. */
    public PluginTables pluginTables(Memory memory) {
        return new PluginTables(database, migrations, memory);
    }

    /** Opens transactions. */
    public Transactions transactions() {
        return transactions;
    }

    /** The stores of entries of these transactions' sessions, past all rules; for the register kit only. */
    public EntryStores stores() {
        return new SessionStores();
    }

    /** All entities by class name, with their scope class. */
    public Map<String, ScopeClass> entities() {
        try (Units.Use use = units.use()) {
            return use.unit().scopes();
        }
    }

    /** The generations of the unit, for tests of what scopes rest on. */
    Units units() {
        return units;
    }

    @Override
    public void close() {
        units.close();
        database.close();
    }
}
