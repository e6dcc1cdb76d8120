package org.bagui.runtime.itest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar dropped into the folder of local plugins starts within seconds; taken away, its path is gone. */
@Edition("core")
class LocalPluginTest {
    private static final String PATH = Greeting.PATH;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 50_000_000;

    private final RunningEdition platform;

    @TempDir
    private Path folder;

    LocalPluginTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void comesAndGoesWithItsJar() throws IOException {
        RestClient officer = platform.officer("450203");
        RestClient stranger = new RestClient(platform.baseUri());
        assertEquals(404, officer.get(PATH).status());

        Path jar = folder.resolve("greeting.jar");
        LocalPluginJar.write(jar);
        Path dropped = Files.move(jar, platform.plugins().resolve("greeting.jar"), StandardCopyOption.ATOMIC_MOVE);
        await(200, officer);
        assertEquals("你好", officer.read(PATH).path("greeting").asText());
        assertEquals(401, stranger.get(PATH).status());

        Files.delete(dropped);
        await(404, officer);
        assertEquals(200, stranger.get("health/live").status());
    }

    private static void await(int status, RestClient client) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Answer answer = client.get(PATH);
        while (answer.status() != status) {
            assertTrue(System.nanoTime() < deadline, "still " + answer.status() + " " + answer.text());
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = client.get(PATH);
        }
    }
}
