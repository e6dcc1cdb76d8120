package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bagui.runtime.persistence.datasource.Database;
import org.bagui.runtime.persistence.datasource.Drivers;
import org.bagui.runtime.persistence.testing.EachDatabase;

class DurabilityTest extends OnBothDatabases {
    @EachDatabase
    void connectionsAreSetAsThePlatformNeedsThem() throws SQLException {
        try (Database database = Database.open(config, Drivers.ofClassPath());
                Database.Lease lease = database.lease(false);
                Statement statement = lease.connection().createStatement()) {
            switch (config.kind()) {
                case H2 ->
                    assertEquals(
                            "0",
                            first(
                                    statement,
                                    "SELECT setting_value FROM information_schema.settings "
                                            + "WHERE setting_name = 'WRITE_DELAY'"));
                case POSTGRESQL -> {
                    assertEquals("force_custom_plan", first(statement, "SHOW plan_cache_mode"));
                    assertEquals("10s", first(statement, "SHOW lock_timeout"));
                    assertEquals("on", first(statement, "SHOW synchronous_commit"));
                    assertEquals("f", first(statement, "SELECT usesuper FROM pg_user WHERE usename = current_user"));
                }
            }
        }
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
