package org.bagui.runtime.persistence.migration;

import java.util.List;
import javax.sql.DataSource;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables of bundles up to date, each bundle with a history of its own. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private final DataSource source;

    public Migrations(DataSource source) {
        this.source = source;
    }

    /** Runs what a bundle has and the database has not. */
    public void run(EntityBundle bundle) {
        if (bundle.migrations().isEmpty()) {
            return;
        }
        int done = Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(source)
                .table(historyTable(bundle.name()))
                .resourceProvider(new BundleScripts(bundle.migrations()))
                .javaMigrationClassProvider(List::of)
                // Other bundles' tables are already there, so the schema is never empty.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
        if (done > 0) {
            LOG.info("{}: {} migrations done", bundle.name(), done);
        }
    }

    /** Name of the table that keeps which migrations of a bundle have run. */
    static String historyTable(String bundle) {
        return "hist_" + bundle.replace('.', '_').replace('-', '_');
    }
}
