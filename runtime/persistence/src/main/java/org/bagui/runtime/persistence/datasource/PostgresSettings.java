package org.bagui.runtime.persistence.datasource;

import java.util.Map;

/** Settings of every connection to PostgreSQL. */
final class PostgresSettings {
    /** Properties of the driver. */
    static final Map<String, String> PROPERTIES = Map.of(
            "reWriteBatchedInserts", "true",
            "ApplicationName", "bagui",
            "tcpKeepAlive", "true");

    /**
     * Said once to each connection: nobody waits for a lock for ever; a commit that was acknowledged is on the disk,
     * whatever the server's own setting; and plans are made with the values, because one made without them takes every
     * interval of places for a small one and reads a whole region through the wrong index (setting since version 12).
     */
    static final String INITIAL_SQL = "SELECT set_config('lock_timeout', '10s', false), "
            + "CASE WHEN current_setting('synchronous_commit') = 'off' "
            + "THEN set_config('synchronous_commit', 'on', false) END, "
            + "(SELECT set_config(name, 'force_custom_plan', false) FROM pg_settings WHERE name = 'plan_cache_mode')";

    private PostgresSettings() {}
}
