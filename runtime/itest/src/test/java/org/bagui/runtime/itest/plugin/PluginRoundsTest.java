package org.bagui.runtime.itest.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bagui.runtime.itest.cycle.CoreLoad;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A plugin is installed, updated and removed again and again while the core answers 200 requests a second: no request of
 * the core fails, and neither class loaders nor heap grow between the thirtieth round, of few the middle one, and the last.
 *
 * <p>The rate holds on a slow machine, too: a round begins when the requests that were due before it are answered, and
 * ends no sooner than those of a quarter of a second.
 */
@Tag("load")
@Edition(value = "city", properties = "bagui.plugins.poll=10")
class PluginRoundsTest {
    /** In the POM: fewer in the short run. */
    private static final int ROUNDS = Integer.getInteger("bagui.plugin.rounds", 60);

    private static final int SETTLED = Math.min(30, ROUNDS / 2);
    /** Each so manieth round is one of the plugin with tables, which costs the database some work. */
    private static final int WITH_TABLES = 5;

    private static final double SLACK = 0.05;
    /** Pages that the database keeps at hand come and go by some MiB. */
    private static final double SLACK_OF_BYTES = 0.1;

    /** From due to answered; wide, since the machines of CI have two cores for the platform and its load. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** So many collections in a row that free no class loader: the last ones go with threads and clean-up of their own. */
    private static final int COLLECTIONS = 10;

    /** Requests of the core beside each round at the least. */
    private static final int SHARE = CoreLoad.RATE / 4;

    private final RunningEdition platform;
    private final PluginFolderClient client;
    private final RestClient officer;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    PluginRoundsTest(RunningEdition platform) {
        this.platform = platform;
        client = new PluginFolderClient(platform);
        officer = platform.officer("450203");
    }

    @Test
    void nothingIsLeftBehindAndNoRequestFails() throws IOException {
        Held then = null;
        Held now;
        long requests;
        CoreLoad load = new CoreLoad(officer);
        try (load) {
            for (int round = 1; round <= ROUNDS; round++) {
                load.during("round " + round);
                long before = load.answered();
                round(round % WITH_TABLES == 0);
                Waiting.until(load::answered, answered -> answered >= before + SHARE);
                load.catchUp();
                if (round == SETTLED) {
                    then = settled();
                }
            }
            load.during("the end");
            now = settled();
            load.catchUp();
            requests = load.answered();
        }
        List<String> failures = load.end();
        System.out.printf(
                "%d rounds beside %d requests: %s after %d, %s at the end; %d of %d class loaders of plugins%n",
                ROUNDS, requests, then, SETTLED, now, alive(), loaders.size());
        assertEquals(List.of(), failures);
        assertTrue(load.longest().compareTo(LONGEST) < 0, "a request took " + load.longest() + " from due to answered");
        assertNoMore("bytes", then.bytes(), now.bytes(), SLACK_OF_BYTES);
        assertNoMore("class loaders", then.loaders(), now.loaders(), SLACK);
    }

    private static void assertNoMore(String what, long then, long now, double slack) {
        assertTrue(now - then <= slack * then, then + " " + what + " became " + now);
    }

    private void round(boolean tables) throws IOException {
        String file = tables ? "auto.jar" : "greeting.jar";
        String path = tables ? "registers/auto-line" : "local-greeting";
        for (String version : List.of("1.0.0", "1.1.0")) {
            client.put(file, (tables ? Samples.auto(version) : Samples.greeting(version)).bytes());
            Waiting.until(() -> client.of(file), all -> all.stream()
                    .anyMatch(each -> each.path("version").asText().equals(version)));
            assertEquals(200, officer.get(path).status());
            remember(tables ? Samples.AUTO : Samples.GREETING);
        }
        client.remove(file);
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

    /** What is held once the class loaders of what was removed are collected, and further collections free no others. */
    private Held settled() {
        AtomicReference<Held> least = new AtomicReference<>(Held.now());
        AtomicInteger without = new AtomicInteger();
        Waiting.until(Held::now, held -> {
            boolean fewer = held.loaders() < least.get().loaders();
            without.set(fewer ? 0 : without.get() + 1);
            least.set(fewer ? held : least.get());
            return alive() == 0 && without.get() >= COLLECTIONS;
        });
        return least.get();
    }
}
