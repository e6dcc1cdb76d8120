package org.bagui.runtime.itest.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.example.bypass.Bypass;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * No plugin writes a register past rules, month gate and audit: one that imports the store is refused, and one that comes
 * in by force, or takes other ways, gets nothing of it.
 */
@Edition(value = "city", properties = "bagui.plugins.poll=30")
class PipelineBypassTest {
    private static final String STORE = "org.bagui.core.persistence.store;version=\"[1.0,2)\"";
    private static final String USED = Stream.of("persistence", "place", "register.definition", "register.service")
            .map(name -> "org.bagui.core." + name + ";version=\"[1.0,2)\"")
            .collect(Collectors.joining(","));
    private static final String STATE = "java\\.lang\\.IllegalStateException: ";
    private static final String NO_SERVICE = STATE + "no service";
    private static final String NO_PACKAGE =
            "java\\.lang\\.NoClassDefFoundError: org/bagui/core/persistence/store/EntryStores";
    private static final String NOT_OF_THE_RUNTIME =
            STATE + "the store of entries is for the runtime only, write through RegisterService: ";
    private static final String ENTRY = STATE + "entries of registers are written through RegisterService only";
    /** Why each way leads nowhere, for a bundle that has the package of the store. */
    private static final Map<String, String> REASONS = Map.of(
            "import", NO_SERVICE,
            "name", NO_SERVICE,
            "system-context", NO_SERVICE,
            "borrowed-context", STATE + NOT_OF_THE_RUNTIME + "class jdk\\.internal\\.reflect\\..*",
            "handed-on", NOT_OF_THE_RUNTIME + "class java\\.lang\\.invoke\\..*",
            "false-loader", STATE + NOT_OF_THE_RUNTIME + "org\\.bagui\\.runtime\\.persistence \\[.*",
            "persist", ENTRY,
            "changed", ENTRY,
            "removed", ENTRY,
            "bulk", "java\\.lang\\.IllegalArgumentException: a bulk change bypasses history; .*");

    private final RunningEdition platform;
    private final PluginFolderClient client;
    private final RestClient officer;

    PipelineBypassTest(RunningEdition platform) {
        this.platform = platform;
        client = new PluginFolderClient(platform);
        officer = platform.officer("450203");
    }

    private static PluginJar bypass(String name) {
        PluginJar jar = PluginJar.named(name).importing(USED).header("Bundle-Activator", Bypass.class.getName());
        for (String type : List.of("Bypass", "Ways", "Ways$Way", "Importing", "Caller", "FalseLoader")) {
            jar.with(type(type));
        }
        return jar;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Bypass.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @BeforeEach
    void onePark() {
        told().keySet().forEach(way -> System.clearProperty(Bypass.TOLD + way));
        if (parks().isEmpty()) {
            officer.post(
                            "registers/park/entries",
                            Map.of("jurisdiction", "450203", "parkName", "示例园区", "parkKind", "INDUSTRIAL"))
                    .orThrow();
        }
    }

    @AfterEach
    void stillOnePark() {
        assertEquals(List.of("示例园区"), parks());
    }

    private List<String> parks() {
        return officer.read("registers/park/entries").findValuesAsText("parkName");
    }

    /** What came of each way that was tried. */
    private static Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(Bypass.TOLD))
                .forEach(name -> told.put(name.substring(Bypass.TOLD.length()), System.getProperty(name)));
        return told;
    }

    private static void assertNoWay(Map<String, String> reasons) {
        Map<String, String> told = told();
        assertEquals(new TreeMap<>(reasons).keySet(), told.keySet());
        told.forEach((way, outcome) -> assertTrue(
                outcome.matches(reasons.get(way)), () -> way + ": " + outcome + ", not " + reasons.get(way)));
    }

    /** Of the rows that the ways add, none is refused for what is in it. */
    @Test
    void thePipelineTakesTheSamePark() {
        Map<String, Object> park = new HashMap<>(Bypass.PARK);
        park.put("jurisdiction", "450203");
        JsonNode added = officer.post("registers/park/entries", park).orThrow().json();
        assertEquals(List.of("bypassed", "示例园区"), parks().stream().sorted().toList());
        String path = "registers/park/entries/" + added.path("id").asText();
        officer.exchange("DELETE", path, null, null, "If-Match", "*").orThrow();
    }

    @Test
    void whoImportsTheStoreIsNotInstalled() throws IOException {
        client.put("bypass.jar", bypass("cn.example.bypass").importing(STORE).bytes());
        try {
            JsonNode refused = client.await("bypass.jar", "failed");
            assertEquals(List.of("store-import"), PluginFolderClient.codes(refused));
            assertEquals(Map.of(), told(), "it has not run");
        } finally {
            client.remove("bypass.jar");
        }
    }

    @Test
    void whoComesByReflectionGetsNothing() throws IOException {
        client.put("bypass.jar", bypass("cn.example.bypass").bytes());
        try {
            client.await("bypass.jar", "active");
            Map<String, String> reasons = new HashMap<>(REASONS);
            reasons.put("false-loader", STATE + NO_PACKAGE);
            assertNoWay(reasons);
        } finally {
            client.remove("bypass.jar");
        }
    }

    @Test
    void whoIsPutInByForceGetsNothing() throws BundleException {
        forced("forced:bypass", forcible("cn.example.bypass"));
    }

    @Test
    void aNameOfTheRuntimeIsNoKey() throws BundleException {
        forced("forced:bypass", forcible("org.bagui.runtime.bypass"));
    }

    @Test
    void norIsALocationInItsFolder() throws BundleException {
        byte[] jar = forcible("org.bagui.runtime.bypass");
        String own = platform.bundle("org.bagui.runtime.register").getLocation();
        String folder = own.substring(0, own.lastIndexOf('/') + 1);
        // The framework takes the stream, whatever file the location names.
        forced(folder + "runtime.bypass.jar", jar);
    }

    private static byte[] forcible(String name) {
        return bypass(name).importing(STORE).bytes();
    }

    private void forced(String location, byte[] jar) throws BundleException {
        Bundle bundle = platform.context().installBundle(location, new ByteArrayInputStream(jar));
        try {
            bundle.start();
            assertNoWay(REASONS);
        } finally {
            bundle.uninstall();
        }
    }
}
