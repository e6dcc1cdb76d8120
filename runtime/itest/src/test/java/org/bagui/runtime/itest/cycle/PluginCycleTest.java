package org.bagui.runtime.itest.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bagui.runtime.itest.made.Profiles;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.BundleException;

/** Plugins stop, start and are updated while the core goes on serving; nothing of an old one is held. */
@Edition("region")
@Tag("load")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginCycleTest {
    private static final String LEDGER = "org.bagui.plugin.ledger";
    private static final String REPORTS = "org.bagui.plugin.reports";
    private static final String ENTRIES = "registers/enterprise-profile/entries?jurisdiction=450203&period=2022-03";
    private static final String ROLLUP =
            "registers/labour-demand/rollup?jurisdiction=450000&period=2022-03&by=city&measures=shortageCurrent,count";
    private static final String IMPORTS = "imports?jurisdiction=450203";

    /** In the POM, as the updates: few in the short run, many in the whole one. */
    private static final int CYCLES = Integer.getInteger("bagui.cycle.rounds", 8);

    private static final int UPDATES = Integer.getInteger("bagui.cycle.updates", 15);
    /** The present class loader, and what a cache may keep of the last ones. */
    private static final int HANDFUL = 5;

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration READY_WATCH = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = 5_000_000;

    private final RunningEdition platform;
    private final RestClient administrator;
    private final RestClient officer;

    PluginCycleTest(RunningEdition platform) {
        this.platform = platform;
        administrator = platform.administrator();
        officer = platform.officer("450000");
    }

    @Test
    @Order(1)
    void readyMeansReady() {
        // The platform has just answered that it is ready.
        CoreLoad load = new CoreLoad(officer);
        long end = System.nanoTime() + READY_WATCH.toNanos();
        await(() -> System.nanoTime() > end);
        assertEquals(List.of(), load.end());
    }

    @Test
    @Order(2)
    void theCoreServesOnWhileTheLedgerComesAndGoes() throws Exception {
        officer.post(ENTRIES, profile()).orThrow();
        String document = officer.get("openapi.json").orThrow().text();
        assertTrue(document.contains("labour-demand"));
        Plugin ledger = new Plugin(platform.bundle(LEDGER));
        CoreLoad load = new CoreLoad(officer);
        try (load) {
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                load.during("stop " + cycle);
                ledger.stop();
                ledgerIsAway();
                load.during("start " + cycle);
                ledger.start();
                ledgerIsBack(document);
                load.during("update " + cycle);
                ledger.update();
                ledgerIsBack(document);
            }
            load.during("the end");
        }
        assertEquals(List.of(), load.end());
    }

    @Test
    @Order(3)
    void importsGoWithTheReports() throws BundleException {
        Plugin reports = new Plugin(platform.bundle(REPORTS));
        assertEquals(200, officer.get(IMPORTS).status());
        CoreLoad load = new CoreLoad(officer);
        try (load) {
            reports.stop();
            assertEquals(404, officer.get(IMPORTS).status());
            assertEquals(
                    404,
                    officer.get("registers/labour-demand/export?format=csv").status());
            assertEquals("stopped", state(REPORTS));
            reports.start();
            await(() -> officer.get(IMPORTS).status() == 200);
            assertEquals("active", state(REPORTS));
        }
        assertEquals(List.of(), load.end());
    }

    @Test
    @Order(4)
    void updatesLeaveNoClassLoadersBehind() throws Exception {
        Plugin ledger = new Plugin(platform.bundle(LEDGER));
        Plugin reports = new Plugin(platform.bundle(REPORTS));
        for (int update = 0; update < UPDATES; update++) {
            ledger.update();
            await(() -> officer.get(ROLLUP).status() == 200);
            assertEquals(200, officer.get("openapi.json").status());
            assertEquals(
                    200,
                    officer.get("registers/labour-demand/export?format=csv").status());
            reports.update();
            await(() -> officer.get(IMPORTS).status() == 200);
        }
        requireFew(LEDGER, ledger);
        requireFew(REPORTS, reports);
    }

    private void ledgerIsAway() {
        assertEquals("stopped", state(LEDGER));
        assertEquals(404, officer.get("registers/labour-demand").status());
        assertEquals(404, officer.get(ROLLUP).status());
        assertEquals(404, officer.get(ENTRIES).status());
        String document = officer.get("openapi.json").orThrow().text();
        // Another plugin's text may still name a register; its paths and schemas are gone.
        for (String own : List.of("registers/labour-demand", "registers/enterprise-profile", "LabourDemandEntry")) {
            assertFalse(document.contains(own), own);
        }
    }

    private void ledgerIsBack(String document) {
        await(() -> officer.get("registers/labour-demand").status() == 200
                && officer.get("registers/enterprise-profile").status() == 200);
        assertEquals("active", state(LEDGER));
        assertEquals(200, officer.get(ROLLUP).status());
        JsonNode entries = officer.read(ENTRIES + "&count=true");
        assertEquals(1, entries.path("total").asInt(), entries::toString);
        assertEquals(document, officer.get("openapi.json").orThrow().text());
    }

    private String state(String plugin) {
        for (JsonNode module : administrator.read("modules").path("items")) {
            if (module.path("name").asText().equals(plugin)) {
                return module.path("state").asText();
            }
        }
        return "absent";
    }

    private static void requireFew(String name, Plugin plugin) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        do {
            System.gc();
        } while (plugin.aliveLoaders() > HANDFUL && System.nanoTime() < deadline);
        System.out.printf("%s: %d class loaders after %d updates%n", name, plugin.aliveLoaders(), UPDATES);
        if (plugin.aliveLoaders() > HANDFUL) {
            Path dump = Files.createTempDirectory("bagui-loaders").resolve("heap.hprof");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
            throw new AssertionError(
                    name + " keeps " + plugin.aliveLoaders() + " class loaders; who holds them: " + dump);
        }
    }

    private static Map<String, Object> profile() {
        return Profiles.entry("450203", 1, 30);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within " + LIMIT);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
