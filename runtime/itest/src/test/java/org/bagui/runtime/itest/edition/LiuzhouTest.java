package org.bagui.runtime.itest.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.liuzhou.greeting.Greeting;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.runtime.itest.edition.Installation.Ran;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.plugin.Samples;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.launcher.data.RunRecord;
import org.bagui.runtime.testkit.DatabaseExtension;
import org.bagui.runtime.testkit.TestDatabase;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The edition of a city with a register of its own, from its package on: run, upgraded, refused to an older build. */
@Tag("both-databases")
@ExtendWith(DatabaseExtension.class)
class LiuzhouTest {
    private static final String PLACE = "450203";
    private static final String REGISTER = "auto-parts-supplier";
    private static final String OFFICER = "liunan";
    private static final String V3 =
            "ALTER TABLE auto_parts_supplier ADD note VARCHAR(100);\nALTER TABLE auto_parts_supplier_hist ADD note VARCHAR(100);\n";

    @TempDir
    private static Path folder;

    private static Installation packed;

    private final String password = RandomPasswords.random();
    private final Path data = folder.resolve("data");
    private final Map<String, String> settings;

    LiuzhouTest(TestDatabase database) throws IOException, SQLException {
        settings = new HashMap<>(TestDatabase.environment(database.properties(folder)));
        settings.put("BAGUI_PLUGINS_UNSIGNED", "true");
    }

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        packed = Installation.unpacked("liuzhou", folder);
    }

    @AfterEach
    void stop() {
        new RunRecord(data).process().ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void runsUpgradesAndKeepsItsDataFromOlderBuilds() throws IOException, InterruptedException {
        String adminPassword = RandomPasswords.random();
        Path secret = Files.writeString(folder.resolve("admin"), adminPassword);
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(Installation.onlyRuntime());
        environment.put("BAGUI_ADMIN_PASSWORD_FILE", secret.toString());
        RestClient admin = new RestClient(start(packed, environment)).signIn("admin", adminPassword);
        assertEquals(0, packed.run("status", "--data", data.toString()).code());
        knowsNoSources();
        installsAPlugin(admin);
        OfficerClient officer = new OfficerClient(PLACE, admin.account(OFFICER, PLACE, List.of("officer"), password));
        officer.reports(Report.profile(PLACE, 1));
        JsonNode entry = officer.reports(supplier());
        assertEquals("示例450203第1厂", entry.path("enterpriseName").asText(), entry::toString);
        assertEquals(
                422,
                officer.sends(supplier()
                                .with("uscc", CreditCodes.of(PLACE, 2))
                                .with("enterpriseName", "示例二厂")
                                .with("productionLines", 0))
                        .status());
        String totals =
                "registers/" + REGISTER + "/rollup?by=directSupplier&period=" + Report.MONTH + "&jurisdiction=" + PLACE;
        assertEquals(
                12, officer.client().read(totals).at("/totals/lineShortage").asInt());
        assertEquals(
                200,
                officer.client()
                        .get("registers/" + REGISTER + "/template?format=xlsx")
                        .status());
        stopped(packed);

        Installation newer =
                packed.upgradedTo(folder.resolve("newer"), "1.1.0", "plugin.autoparts", "V3__note.sql", V3);
        RestClient again = new RestClient(start(newer, settings)).signIn(OFFICER, password);
        JsonNode kept = again.read(
                "registers/" + REGISTER + "/entries/" + entry.path("id").asLong());
        assertEquals(12, kept.path("lineShortage").asInt(), kept::toString);
        assertEquals(200, again.get(Greeting.PATH).status(), "the plugin is there after the upgrade");
        stopped(newer);
        assertEquals(3, newer.run("status", "--data", data.toString()).code());

        String noted = Files.readString(data.resolve("versions.json"));
        Ran refused = packed.run(settings, "start", "--data", data.toString(), "--port", "0");
        assertEquals(1, refused.code(), refused::said);
        assertTrue(refused.said().contains("已由 1.1.0 版升级"), refused::said);
        assertTrue(refused.said().contains("upgraded by version 1.1.0"), refused::said);
        assertTrue(refused.said().contains("org.bagui.plugin.autoparts V3"), refused::said);
        assertEquals(noted, Files.readString(data.resolve("versions.json")), "nothing was changed");
        again = new RestClient(start(newer, settings)).signIn(OFFICER, password);
        assertEquals(
                kept,
                again.read(
                        "registers/" + REGISTER + "/entries/" + entry.path("id").asLong()),
                "the newer build runs on");
        stopped(newer);
    }

    /** By the command of the unpacked distribution, while it runs. */
    private void installsAPlugin(RestClient admin) throws IOException, InterruptedException {
        Path jar = Files.write(folder.resolve("greeting.jar"), Samples.alone("cn.liuzhou.greeting", "1.0.0"));
        Ran installed = packed.run("plugin", "install", jar.toString(), "--data", data.toString());
        assertEquals(0, installed.code(), installed::said);
        assertTrue(installed.said().contains("Installed: cn.liuzhou.greeting 1.0.0"), installed::said);
        assertEquals(200, admin.get(Greeting.PATH).status());
    }

    private static Report supplier() {
        return new Report(REGISTER, new LinkedHashMap<>())
                .with("countyCode", PLACE)
                .with("uscc", CreditCodes.of(PLACE, 1))
                .with("carmaker", "示例汽车")
                .with("directSupplier", true)
                .with("productionLines", 3)
                .with("lineWorkers", 90)
                .with("lineShortage", 12);
    }

    private URI start(Installation installation, Map<String, String> environment)
            throws IOException, InterruptedException {
        Ran started = installation.run(environment, "start", "--data", data.toString(), "--port", "0");
        assertEquals(0, started.code(), started::said);
        return new RunRecord(data).address().orElseThrow();
    }

    private void stopped(Installation installation) throws IOException, InterruptedException {
        Ran stopped = installation.run("stop", "--data", data.toString());
        assertEquals(0, stopped.code(), stopped::said);
    }

    /** No file of the source tree is open in the running process. */
    private void knowsNoSources() throws IOException {
        long pid = new RunRecord(data).process().orElseThrow().pid();
        String root = Path.of(System.getProperty("bagui.root")).toRealPath().toString();
        String mapped = Files.readString(Path.of("/proc", Long.toString(pid), "maps"));
        assertTrue(!mapped.contains(root), mapped);
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            List<String> files =
                    open.filter(Files::isReadable).map(LiuzhouTest::target).toList();
            assertTrue(files.stream().anyMatch(file -> file.contains("plugin.autoparts")), files::toString);
            assertTrue(files.stream().noneMatch(file -> file.startsWith(root)), files::toString);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
