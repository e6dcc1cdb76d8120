package org.bagui.runtime.itest.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.files.FolderTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to a running local register by the guide's commands, with a packed distribution and nothing else. */
class PluginGuideTest {
    private static final Duration PROMISED = Duration.ofMinutes(10);
    private static final int LONGEST_CLASS = 40;
    private static final int LONGEST_PLUGIN = 150;
    /** In the POM: H2 alone in the short run, PostgreSQL besides in the whole one. */
    private static final int DATABASES = Integer.getInteger("bagui.author.databases", 1);

    private static final Map<String, String> OFFLINE =
            Map.of("MAVEN_ARGS", "--batch-mode --offline --no-transfer-progress");

    /** What the guide has its reader change. */
    private static final List<String> CHANGED =
            List.of("pom.xml", "WorkerDormitory.java", "worker-dormitory.properties", "worker-dormitory_en.properties");

    private final Path template = Distribution.locate().home().resolve("docs/plugin-template");

    @TempDir
    private Path folder;

    @BeforeAll
    static void theToolsOfAnAuthorAreThere() throws IOException, InterruptedException {
        for (String tool : List.of("mvn", "curl", "jq", "tar")) {
            assumeTrue(Shell.has(tool), tool + " is missing, which the guide asks for");
        }
    }

    @Test
    void theGuideLeadsFromAnEmptyFolderToARunningRegister() throws IOException, InterruptedException {
        pack();
        String port = Integer.toString(freePort());
        List<String> commands = Guide.read(template.resolve("GUIDE.md")).commands().stream()
                .map(block -> block.replace("8080", port))
                .toList();
        Instant begin = Instant.now();
        Shell.Ran ran;
        try {
            ran = new Shell(folder).run(commands, OFFLINE);
        } finally {
            stop();
        }
        Duration taken = Duration.between(begin, Instant.now());
        System.out.println("guide: " + taken.toSeconds() + " s of " + PROMISED.toSeconds());
        assertEquals(0, ran.code(), ran::said);
        assertTrue(taken.compareTo(PROMISED) < 0, taken::toString);
        assertTrue(ran.said().contains("{\"beds\":200,\"residents\":171}"), ran::said);
        assertTrue(ran.said().contains("\"new\":1"), ran::said);
        assertTrue(ran.said().matches("(?s).*worker-dormitory\\t1\\.0\\.0\\tactive.*"), ran::said);
        assertTrue(ran.said().contains("\"residents\",\"status\""), ran::said);
        Path project = folder.resolve("worker-dormitory");
        assertEquals(
                "PK",
                Files.readString(project.resolve("form.xlsx"), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(0, 2));
        Path reports = project.resolve("target/surefire-reports");
        passed(reports.resolve("TEST-cn.example.workerdormitory.WorkerDormitoryTest.xml"), 9);
        passed(reports.resolve("TEST-cn.example.workerdormitory.WorkerDormitoryRulesTest.xml"), 2);
        if (DATABASES > 1) {
            theContractHoldsOnPostgresToo(project);
            Path onPostgres = reports.resolve("TEST-cn.example.workerdormitory.WorkerDormitoryTest-postgres.xml");
            passed(onPostgres, 9);
            assertTrue(Files.readString(onPostgres).contains("name=\"bagui.test.database\" value=\"postgres\""));
        }
        assertTrue(ran.said().contains("{\"beds\":240,\"rooms\":10}"), ran::said);
        assertTrue(ran.said().contains("[120,80]"), ran::said);
        for (String table : List.of("worker_dormitory", "worker_dormitory_hist")) {
            assertTrue(ran.said().contains("ALTER TABLE " + table + " ADD COLUMN rooms INTEGER;"), ran::said);
        }
        for (Path file : new FolderTree(template).files()) {
            Path written = project.resolve(template.relativize(file));
            boolean changed = CHANGED.stream().anyMatch(file::endsWith);
            assertEquals(changed, !Files.readString(file).equals(Files.readString(written)), written::toString);
        }
    }

    private static void passed(Path report, int tests) throws IOException {
        assertTrue(
                Files.readString(report).contains("tests=\"" + tests + "\" errors=\"0\" skipped=\"0\" failures=\"0\""));
    }

    /** By the switch of the guide; what is built already is not built again. */
    private void theContractHoldsOnPostgresToo(Path project) throws IOException, InterruptedException {
        assertTrue(Files.readString(template.resolve("GUIDE.md")).contains("-Dbagui.test.database=postgres"));
        Shell.Ran ran = new Shell(project)
                .run(
                        List.of(
                                "mvn surefire:test -Dsurefire.reportNameSuffix=postgres -Dbagui.test.database=postgres"),
                        OFFLINE);
        assertEquals(0, ran.code(), ran::said);
    }

    @Test
    void bothGuidesHaveTheSameCommands() throws IOException {
        List<String> english = Guide.read(template.resolve("GUIDE.md")).commands();
        assertTrue(english.size() >= 6, english::toString);
        assertEquals(english, Guide.read(template.resolve("GUIDE.zh-CN.md")).commands());
    }

    @Test
    void theSampleIsShort() throws IOException {
        long all = 0;
        long type = 0;
        for (Path file : new FolderTree(template).files()) {
            Path inside = template.relativize(file);
            // The page of the console and the unit test are offers beside: a register has its pages without the one,
            // and the
            // contract test starts its rules without the other. Migrations are written by a command.
            if (inside.startsWith("src/main")
                            && !inside.startsWith("src/main/resources/OSGI-INF/console")
                            && !inside.startsWith("src/main/resources/db")
                    || inside.startsWith("src/test/java") && !inside.endsWith("WorkerDormitoryRulesTest.java")
                    || inside.equals(Path.of("pom.xml"))) {
                long lines = Files.readAllLines(file).size();
                System.out.println(lines + " " + inside);
                all += lines;
                type = inside.endsWith("WorkerDormitory.java") ? lines : type;
            }
        }
        System.out.println(
                "register class " + type + " of " + LONGEST_CLASS + ", plugin " + all + " of " + LONGEST_PLUGIN);
        assertTrue(type > 0 && type <= LONGEST_CLASS, type + " lines of the register class");
        assertTrue(all <= LONGEST_PLUGIN, all + " lines of the whole plugin");
    }

    @Test
    void anotherNameReplacesTheSamplesEverywhere() throws IOException, InterruptedException {
        Path bagui = Distribution.locate().home().resolve("bin/bagui");
        Shell.Ran ran = new Shell(folder)
                .run(
                        List.of(
                                bagui + " plugin new line-worker --group cn.liuzhou",
                                "! " + bagui + " plugin new ../x"),
                        Map.of());
        assertEquals(0, ran.code(), ran::said);
        Path project = folder.resolve("line-worker");
        try (Stream<Path> files = Files.walk(project)) {
            String all = files.map(file -> project.relativize(file).toString())
                    .sorted()
                    .collect(Collectors.joining("\n"));
            assertTrue(all.contains("src/main/java/cn/liuzhou/lineworker/LineWorkerRules.java"), all);
            assertTrue(all.contains("db/migration/V1__line_worker.sql"), all);
        }
        for (Path file : new FolderTree(project).files()) {
            assertFalse(
                    (file + Files.readString(file)).matches("(?s).*(?i:worker.?dormitory|cn.example).*"),
                    file::toString);
        }
    }

    private void pack() throws IOException, InterruptedException {
        String bagui = Distribution.locate().home().resolve("bin/bagui").toString();
        String archive = folder.resolve("bagui-city.tar.gz").toString();
        Shell.Ran packed =
                new Shell(folder).run(List.of(bagui + " edition package --edition city --output " + archive), Map.of());
        assertEquals(0, packed.code(), packed::said);
    }

    /** Ends what the guide has started, where it has failed before its end. */
    private void stop() throws IOException, InterruptedException {
        Path bagui = folder.resolve("bagui/bin/bagui");
        if (Files.exists(bagui)) {
            new Shell(folder).run(List.of(bagui + " stop --data " + folder.resolve("worker-dormitory/data")), Map.of());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
