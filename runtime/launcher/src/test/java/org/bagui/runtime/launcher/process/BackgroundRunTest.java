package org.bagui.runtime.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundRunTest {
    private static final String FIRST = "First start: the first password of admin: s3cret";

    @TempDir
    private Path data;

    @Test
    void whatIsShownOfTheLogHoldsNoPassword() throws IOException, InterruptedException {
        BackgroundRun run = ran("printf 'one\n" + FIRST + "\ntwo\n'");
        assertEquals("one\ntwo", run.said());
        assertTrue(run.isFirst());
    }

    @Test
    void aLineCutInTwoIsNotShown() throws IOException, InterruptedException {
        BackgroundRun run = ran("echo '" + FIRST + "'; printf '%03990d\n' 0");
        assertFalse(run.said().contains("s3cret"), run.said());
        assertEquals(3990, run.said().length());
    }

    private BackgroundRun ran(String script) throws IOException, InterruptedException {
        BackgroundRun run = BackgroundRun.start(List.of("sh", "-c", script), data);
        assertFalse(run.awaitReady(30));
        return run;
    }
}
