package org.bagui.runtime.bench;

import java.io.IOException;

/** What a database does by itself between busy hours, done at once. */
final class Tidy {
    private Tidy() {}

    static void up(BenchDatabase database, BenchPlatform platform, String... tables)
            throws IOException, InterruptedException {
        for (String name : tables) {
            platform.reference().execute(database.isPostgres() ? "VACUUM ANALYZE " + name : "ANALYZE TABLE " + name);
        }
    }
}
