package org.bagui.runtime.itest.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.itest.cycle.CoreLoad;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A plugin is installed, updated and removed a hundred times while the core answers 200 requests a second: no request of
 * the core fails, and neither class loaders nor heap grow between the thirtieth round and the last.
 */
@Edition(value = "city", properties = "bagui.plugins.poll=10")
class PluginRoundsTest {
    private static final int ROUNDS = 100;
    private static final int SETTLED = 30;
    /** Each so manieth round is one of the plugin with tables, which costs the database some work. */
    private static final int WITH_TABLES = 5;

    private static final double SLACK = 0.05;
    /** What a cache may keep of the last class loaders. */
    private static final int HANDFUL = 5;

    private final RunningEdition platform;
    private final PluginDesk desk;
    private final RestClient officer;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    PluginRoundsTest(RunningEdition platform) {
        this.platform = platform;
        desk = new PluginDesk(platform);
        officer = platform.officer("450203");
    }

    @Test
    void nothingIsLeftBehindAndNoRequestFails() throws IOException {
        Instant begin = Instant.now();
        long heapThen = 0;
        CoreLoad load = new CoreLoad(officer);
        try (load) {
            for (int round = 1; round <= ROUNDS; round++) {
                load.during("round " + round);
                round(round % WITH_TABLES == 0);
                if (round == SETTLED) {
                    heapThen = settledHeap();
                }
            }
            load.during("the end");
        }
        assertEquals(List.of(), load.end());
        long heapNow = settledHeap();
        System.out.printf(
                "%d rounds in %s: heap %d KiB after %d, %d KiB at the end; %d of %d class loaders%n",
                ROUNDS,
                Duration.between(begin, Instant.now()),
                heapThen >> 10,
                SETTLED,
                heapNow >> 10,
                alive(),
                loaders.size());
        assertTrue(Math.abs(heapNow - heapThen) <= SLACK * heapThen, heapThen + " bytes became " + heapNow);
    }

    private void round(boolean tables) throws IOException {
        String file = tables ? "auto.jar" : "greeting.jar";
        String path = tables ? "registers/auto-line" : "local-greeting";
        for (String version : List.of("1.0.0", "1.1.0")) {
            desk.put(file, (tables ? Samples.auto(version) : Samples.greeting(version)).bytes());
            Waiting.until(() -> desk.of(file), all -> all.stream()
                    .anyMatch(each -> each.path("version").asText().equals(version)));
            assertEquals(200, officer.get(path).status());
            remember(tables ? Samples.AUTO : Samples.GREETING);
        }
        desk.remove(file);
        assertEquals(404, officer.get(path).status());
    }

    private void remember(String plugin) {
        Stream.of(platform.context().getBundles())
                .filter(bundle -> plugin.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.adapt(BundleWiring.class).getClassLoader())
                .forEach(loader -> loaders.add(new WeakReference<>(loader)));
    }

    private long alive() {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    /** Bytes in use once the class loaders of what was removed are collected. */
    private long settledHeap() {
        Waiting.until(
                () -> {
                    System.gc();
                    return alive();
                },
                left -> left <= HANDFUL);
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
