package org.bagui.runtime.persistence.migration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bagui.core.plugin.TableNames;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables of bundles up to date, each bundle with a history of its own. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    /** What the names of the platform's own bundles begin with, and those of local plugins never. */
    private static final String PLATFORM = "org.bagui.";

    private final DataSource source;

    public Migrations(DataSource source) {
        this.source = source;
    }

    /**
     * Runs what a bundle has and the database has not.
     *
     * @throws IllegalStateException if the database has what the bundle has not
     */
    public void run(EntityBundle bundle) {
        if (bundle.migrations().isEmpty()) {
            return;
        }
        Flyway flyway = flyway(bundle);
        // A local plugin goes back to its older version when the newer one fails, tables or not.
        if (bundle.name().startsWith(PLATFORM)) {
            refuseNewer(bundle, flyway.info().all());
        }
        int done = flyway.migrate().migrationsExecuted;
        if (done > 0) {
            LOG.info("{}: {} migrations done", bundle.name(), done);
        }
    }

    /**
     * Names of the scripts that a bundle has and the database has not, in their order.
     *
     * @throws RuntimeException where one that has run was changed since
     */
    public List<String> pending(EntityBundle bundle) {
        Flyway flyway = flyway(bundle);
        MigrationInfo[] pending = flyway.info().pending();
        if (flyway.info().applied().length > 0) {
            flyway.validate();
        }
        return Stream.of(pending).map(MigrationInfo::getScript).toList();
    }

    private Flyway flyway(EntityBundle bundle) {
        return Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(source)
                .table(historyTable(bundle.name()))
                .resourceProvider(new BundleScripts(bundle.migrations()))
                // What runs is what was judged and tried.
                .placeholderReplacement(false)
                .javaMigrationClassProvider(List::of)
                // Other bundles' tables are already there, so the schema is never empty.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                // What is missing runs; what was taken back with an older version of a plugin stays.
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load();
    }

    /** Flyway only warns of a database that a newer build has been at; whoever knows half the tables must not write them. */
    private static void refuseNewer(EntityBundle bundle, MigrationInfo[] migrations) {
        String newer = Arrays.stream(migrations)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(migration -> "V" + migration.getVersion())
                .collect(Collectors.joining(", "));
        if (!newer.isEmpty()) {
            throw new IllegalStateException(bundle.name() + " 的表已由更新的版本升级(" + newer
                    + "),本版本不认识:请改用更新的版本,或恢复升级前的备份 Its tables were upgraded by a newer version and are not known to"
                    + " this one: use a newer one, or restore the backup from before the upgrade");
        }
    }

    /** Name of the table that keeps which migrations of a bundle have run. */
    static String historyTable(String bundle) {
        return TableNames.of(bundle).history();
    }
}
