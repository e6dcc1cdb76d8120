package org.bagui.runtime.itest.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.bagui.runtime.testkit.DatabaseExtension;
import org.bagui.runtime.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The platform is killed while it writes: what it acknowledged is there once, and no import is there by half. */
@Tag("both-databases")
@ExtendWith(DatabaseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {
    private CrashedPlatform platform;
    private SingleWritesCrash singleWrites;

    @BeforeAll
    void start(@TempDir Path folder, TestDatabase database) throws IOException, SQLException, InterruptedException {
        platform = new CrashedPlatform(folder, database);
        singleWrites = new SingleWritesCrash(platform, "450203");
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    void singleWrites() throws Exception {
        singleWrites.run(new Moments("single writes"));
    }

    @Test
    @Order(2)
    void atomicImport() throws Exception {
        new ImportCrash(platform, "450204", "atomic", 0).run(new Moments("atomic import"));
    }

    @Test
    @Order(3)
    void rowwiseImport() throws Exception {
        new ImportCrash(platform, "450205", "rowwise", 7).run(new Moments("rowwise import"));
    }

    /** Last, for a key is free a minute after the run that had it. */
    @Test
    @Order(4)
    void whatWasNotAnsweredMayBeSentAgain() {
        singleWrites.sendAgain();
    }
}
