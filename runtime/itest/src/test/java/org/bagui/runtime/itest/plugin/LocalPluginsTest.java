package org.bagui.runtime.itest.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.example.blocking.Blocking;
import cn.example.leaking.Leaking;
import cn.example.noisy.Noisy;
import cn.example.servlet.Activator;
import cn.example.servlet.Everywhere;
import cn.example.throwing.Throwing;
import cn.example.throwing.ThrowingAction;
import cn.liuzhou.greeting.Greeting;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.launcher.plugin.PluginCommand;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import picocli.CommandLine;

/**
 * Local plugins on one platform that takes signed jars only: they come and go by their file, bad ones are refused by what
 * is wrong with them, and what misbehaves while it runs is contained, named and removed.
 */
@Tag("both-databases")
@Edition(
        value = "city",
        properties = {
            "bagui.plugins.unsigned=false",
            "bagui.plugins.poll=30",
            "bagui.plugins.seconds=1",
            "bagui.plugins.concurrent=3",
            // Three transactions at once, and one inside another.
            "bagui.database.connections=4",
            "bagui.plugins.log.lines=50",
            "bagui.plugins.heap.percent=45"
        })
class LocalPluginsTest {
    @TempDir
    private static Path folder;

    private static SigningKey author;
    private static SigningKey stranger;

    private final RunningEdition platform;
    private final PluginFolderClient client;
    private final RestClient officer;

    LocalPluginsTest(RunningEdition platform) {
        this.platform = platform;
        client = new PluginFolderClient(platform);
        officer = platform.officer("450203");
    }

    @BeforeAll
    static void trustTheAuthor(RunningEdition platform)
            throws IOException, InterruptedException, GeneralSecurityException {
        author = SigningKey.make(folder, "author");
        stranger = SigningKey.make(folder, "stranger");
        Path trusted = Files.createDirectories(platform.data().resolve("plugin-certificates"));
        Files.writeString(trusted.resolve("author.pem"), author.pem());
    }

    private byte[] signed(PluginJar jar) throws IOException, GeneralSecurityException {
        return author.sign(jar.bytes());
    }

    private JsonNode started(String file, PluginJar jar) throws IOException, GeneralSecurityException {
        client.put(file, signed(jar));
        return client.await(file, "active");
    }

    @Test
    void comesAndGoesWithItsJar() throws Exception {
        assertEquals(404, officer.get(Greeting.PATH).status());
        JsonNode module = started("greeting.jar", Samples.greeting("1.0.0"));
        assertEquals(Samples.GREETING, module.path("name").asText());
        assertEquals("你好", officer.read(Greeting.PATH).path("greeting").asText());
        assertEquals(401, new RestClient(platform.baseUri()).get(Greeting.PATH).status());
        client.remove("greeting.jar");
        assertEquals(404, officer.get(Greeting.PATH).status());
        assertEquals(200, officer.get("registers").status());
        RestClient auditor = platform.account("450000", "auditor");
        assertEquals("plugin-removed plugin-started 1.0.0", PluginFolderClient.recorded(auditor, Samples.GREETING));
    }

    @Test
    void aRegisterKeepsItsDataOverUpdateAndRemoval() throws Exception {
        started("auto.jar", Samples.auto("1.0.0"));
        officer.post("registers/auto-line/entries", Map.of("jurisdiction", "450203", "lineName", "A"))
                .orThrow();
        PluginJar newer = Samples.auto("1.1.0")
                .migration(
                        "V2__note.sql",
                        "ALTER TABLE auto_line ADD COLUMN note VARCHAR(40);"
                                + " UPDATE auto_line SET note = line_name");
        client.put("auto.jar", signed(newer));
        Waiting.until(
                () -> client.of("auto.jar"),
                all -> all.size() == 1 && all.get(0).path("version").asText().equals("1.1.0"));
        assertEquals(1, lines());

        // The next one fails for the data that is there, which only a trial with it can tell.
        PluginJar failing = Samples.auto("1.2.0")
                .migration(
                        "V2__note.sql",
                        "ALTER TABLE auto_line ADD COLUMN note VARCHAR(40);" + " UPDATE auto_line SET note = line_name")
                .migration(
                        "V3__short.sql",
                        "UPDATE auto_line SET line_name = 'far more than forty characters, which" + " do not fit'");
        client.put("auto.jar", signed(failing));
        JsonNode refused = client.await("auto.jar", "failed");
        assertEquals(List.of("migration-failed"), PluginFolderClient.codes(refused));
        assertEquals("1.2.0", refused.path("version").asText());
        assertEquals("1.1.0", client.await("auto.jar", "active").path("version").asText());
        assertEquals(1, lines());
        assertTrue(Files.exists(platform.plugins().resolve("auto.jar.refused")));

        client.remove("auto.jar");
        assertEquals(404, officer.get("registers/auto-line").status());
        started("auto.jar", newer);
        assertEquals(1, lines());
        badRulesAreContained();
        blockedRulesLeaveTheCoreItsConnections(newer);
        client.remove("auto.jar");
    }

    private static void assertUnavailable(String code, Answer answer) {
        assertEquals("503 " + code, answer.status() + " " + answer.problem(), answer::text);
        assertTrue(answer.header("Retry-After") != null, answer::text);
        assertTrue(answer.json().path("detail").asText().matches(".*[\u4e00-\u9fff].*cn\\..*"), answer::text);
    }

    private int lines() {
        return officer.read("registers/auto-line/entries?count=true")
                .path("total")
                .asInt();
    }

    private void badRulesAreContained() {
        for (int i = 0; i < 3; i++) {
            assertUnavailable("plugin-failed", line("throw " + i));
        }
        assertEquals(List.of("failing"), PluginFolderClient.codes(client.await("auto.jar", "failed")));
        assertUnavailable("plugin-too-slow", line("block"));
        assertEquals(1, lines(), "what came too late was rolled back");
        assertEquals(201, line("B").status());
        client.await("auto.jar", "active");
    }

    private void blockedRulesLeaveTheCoreItsConnections(PluginJar again) throws Exception {
        System.setProperty("bagui.test.hold", "");
        List<CompletableFuture<Answer>> held = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> line("hold"), command -> new Thread(command).start()))
                .limit(6)
                .toList();
        try {
            Waiting.until(() -> held.stream().filter(CompletableFuture::isDone).count(), done -> done == 5);
            // One holds a connection; the others were turned away at once, where three would have taken them all.
            assertEquals(2, lines());
            Answer park = officer.post(
                    "registers/park/entries",
                    Map.of("jurisdiction", "450203", "parkName", "示例园区", "parkKind", "INDUSTRIAL"));
            assertEquals(201, park.status(), park::text);
            assertUnavailable("plugins-busy", line("C"));
            client.remove("auto.jar");
            started("auto.jar", again);
            assertEquals(201, line("D").status(), "what a removed plugin holds is no place that others lack");
            assertEquals(1, held.stream().filter(answer -> !answer.isDone()).count(), "it is still held");
        } finally {
            System.clearProperty("bagui.test.hold");
        }
        // Whichever bound a call came to: that of its plugin or that of all together.
        assertEquals(
                5,
                held.stream()
                        .map(answer -> answer.join().problem())
                        .filter(problem -> problem != null && problem.matches("plugins?-busy"))
                        .count());
    }

    private Answer line(String name) {
        return officer.post("registers/auto-line/entries", Map.of("jurisdiction", "450203", "lineName", name));
    }

    @Test
    void theCommandsGoThroughThePlatform() throws Exception {
        Path good = Files.write(folder.resolve("good.jar"), signed(Samples.greeting("1.0.0")));
        Path bare = Files.write(
                folder.resolve("bare.jar"), Samples.greeting("1.1.0").bytes());
        Path auto = Files.write(folder.resolve("auto.jar"), signed(Samples.auto("1.0.0")));
        // A platform in a process of its own holds this lock, which tells the commands that it runs.
        try (FileChannel channel = FileChannel.open(
                        platform.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            command(0, "Installed: cn.liuzhou.greeting 1.0.0", "install", good.toString());
            String refused = command(1, "unsigned: ", "install", bare.toString());
            assertTrue(refused.contains("the older version 1.0.0 runs on"), refused);
            command(0, "cn.liuzhou.greeting\t1.0.0\tactive\tcn.liuzhou.greeting.jar", "list");
            assertEquals(200, officer.get(Greeting.PATH).status());
            command(0, "Removed: cn.liuzhou.greeting", "remove", "cn.liuzhou.greeting");
            assertEquals(404, officer.get(Greeting.PATH).status());
            command(0, "Installed", "install", auto.toString());
            String kept = command(0, "  DROP TABLE auto_line;", "remove", "cn.liuzhou.auto");
            assertTrue(kept.contains("  DROP TABLE \"hist_cn_liuzhou_auto\";"), kept);
        }
    }

    private String command(int code, String said, String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", platform.data().toString()));
        int ended = new CommandLine(new PluginCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        assertEquals(code, ended, out::toString);
        assertTrue(out.toString().contains(said), out::toString);
        return out.toString();
    }

    @TestFactory
    Stream<DynamicTest> whatIsRefused() throws Exception {
        return refusals(BadJars.signed());
    }

    @TestFactory
    Stream<DynamicTest> whichTablesAreRefused() throws Exception {
        return refusals(BadJars.withTables());
    }

    private Stream<DynamicTest> refusals(Map<String, PluginJar> jars) throws Exception {
        started("greeting.jar", Samples.greeting("1.0.0"));
        Stream<DynamicTest> kinds = jars.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> refused(bad.getKey(), bad.getValue())));
        return Stream.concat(kinds, Stream.of(DynamicTest.dynamicTest("the end", () -> client.remove("greeting.jar"))));
    }

    private void refused(String kind, PluginJar jar) throws IOException, GeneralSecurityException {
        client.put("bad.jar", signed(jar));
        JsonNode module;
        JsonNode english;
        try {
            module = client.await("bad.jar", "failed");
            english = client.inEnglish("bad.jar").get(0);
        } finally {
            client.remove("bad.jar");
        }
        String code = kind.split(":")[0];
        PluginFolderClient.assertTold(module, code, BadJars.named(kind), true);
        PluginFolderClient.assertTold(english, code, BadJars.named(kind), false);
        System.out.println(code + ": " + module.path("causes").get(0).asText());
        assertEquals(200, officer.get(Greeting.PATH).status(), "the others go on");
        assertEquals(200, officer.get("registers/enterprise").status());
    }

    @Test
    void onlyTrustedSignersAreTaken() throws Exception {
        refusedAlone("unsigned", Samples.greeting("1.0.0").bytes());
        refusedAlone("signer-unknown", stranger.sign(Samples.greeting("1.0.0").bytes()));
        refusedAlone("signature-broken", Tampering.changed(signed(Samples.greeting("1.0.0"))));
        refusedAlone("signature-incomplete", Tampering.extended(signed(Samples.greeting("1.0.0"))));
        refusedAlone("not-a-jar", BadJars.noJar());
        refusedAlone("zip-bomb", BadJars.bomb());
    }

    private void refusedAlone(String code, byte[] jar) throws IOException {
        client.put("signed.jar", jar);
        assertEquals(List.of(code), PluginFolderClient.codes(client.await("signed.jar", "failed")));
        client.remove("signed.jar");
    }

    @Test
    void whatThrowsIsCountedAndNamed() throws Exception {
        started(
                "throwing.jar",
                PluginJar.named("cn.example.throwing")
                        .resource(Throwing.class, "throwing")
                        .component(ThrowingAction.class, RegisterAction.class, "x", "y"));
        assertUnavailable("plugin-failed", officer.get("throwing"));
        assertUnavailable("plugin-failed", officer.get("throwing"));
        assertUnavailable("plugin-failed", officer.get("throwing/error"));
        assertEquals(
                404,
                officer.post("registers/enterprise/actions/nothing", Map.of()).status());
        assertEquals(List.of("failing"), PluginFolderClient.codes(client.await("throwing.jar", "failed")));
        assertTrue(figure("failed", "cn.example.throwing") >= 4);
        client.remove("throwing.jar");
        assertEquals(404, officer.get("throwing").status());
    }

    @Test
    void whatBlocksIsCutOff() throws Exception {
        started("blocking.jar", PluginJar.named("cn.example.blocking").resource(Blocking.class, "blocking"));
        List<CompletableFuture<Answer>> asked = Stream.of("blocking", "blocking", "blocking/stream")
                .map(path -> CompletableFuture.supplyAsync(() -> officer.get(path)))
                .toList();
        for (CompletableFuture<Answer> answer : asked) {
            assertUnavailable("plugin-too-slow", answer.join());
        }
        // All its room is taken by calls that go on: the next one is turned away at once, and the core never waits.
        assertUnavailable("plugin-busy", officer.get("blocking"));
        assertEquals(200, officer.get("registers/labour-demand").status());
        assertEquals(List.of("slow"), PluginFolderClient.codes(client.await("blocking.jar", "failed")));
        assertEquals(3, figure("slow", "cn.example.blocking"));
        client.remove("blocking.jar");
        assertEquals(404, officer.get("blocking").status());
    }

    @Test
    void aHugeLogIsCutShort() throws Exception {
        started("noisy.jar", PluginJar.named("cn.example.noisy").resource(Noisy.class, "noisy"));
        assertEquals("written", officer.get("noisy").text());
        assertEquals(List.of("log-over-budget"), PluginFolderClient.codes(client.await("noisy.jar", "failed")));
        assertEquals(20_000 - 50, figure("log_dropped", "cn.example.noisy"));
        client.remove("noisy.jar");
    }

    @Test
    void aServletForAllPathsIsHidden() throws Exception {
        client.put(
                "servlet.jar",
                signed(PluginJar.named("cn.example.servlet")
                        .with(Everywhere.class, Activator.class)
                        .header("Bundle-Activator", Activator.class.getName())
                        .header("Import-Package", "javax.servlet,javax.servlet.http,org.osgi.framework")));
        assertEquals(List.of("hidden-service"), PluginFolderClient.codes(client.await("servlet.jar", "failed")));
        assertEquals(200, officer.get("registers").status());
        client.remove("servlet.jar");
    }

    @Test
    void whatLeaksIsGoneWithItsPlugin() throws Exception {
        started("leaking.jar", PluginJar.named("cn.example.leaking").resource(Leaking.class, "leaking"));
        Bundle bundle = platform.bundle("cn.example.leaking");
        WeakReference<ClassLoader> loader =
                new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        int calls = 0;
        for (Answer answer = officer.get("leaking"); answer.status() == 200; answer = officer.get("leaking")) {
            assertTrue(++calls < 300, "it was never stopped");
            if (calls % 10 == 0) {
                System.gc();
            }
        }
        JsonNode stopped = client.await("leaking.jar", "failed");
        assertEquals(List.of("memory-exhausted"), PluginFolderClient.codes(stopped));
        System.out.println(stopped.path("causes").get(0).asText());
        assertEquals(200, officer.get("registers").status());
        client.remove("leaking.jar");
        Waiting.until(
                () -> {
                    System.gc();
                    return loader.get() == null;
                },
                gone -> gone);
    }

    private long figure(String what, String plugin) {
        String line = "bagui_plugin_" + what + "_total{plugin=\"" + plugin + "\"} ";
        return platform.administrator()
                .get("metrics")
                .orThrow()
                .text()
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.substring(line.length())))
                .findFirst()
                .orElse(-1);
    }
}
