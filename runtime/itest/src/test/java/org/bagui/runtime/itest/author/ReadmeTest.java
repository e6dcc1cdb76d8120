package org.bagui.runtime.itest.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bagui.runtime.itest.firm.Clerk;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.plugin.Samples;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the README and of the pages that it leads to work as they stand. */
@Edition(value = "liuzhou", shared = true)
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("bagui.root"));
    private static final String COUNTY = "450204";
    private static final String CITY = "450200";
    /** What the page says to send for what holds above. */
    private static final String GIVE_BACK = "{\"inherit\":true}";

    private static final Guide PROGRAM = guide("docs/program.md");
    private static final Guide OPERATOR = guide("docs/operator.md");

    /** A whole call in the table of a month: method, path, and the body that may follow. */
    private static final Pattern CALL =
            Pattern.compile("`(GET|POST) \\$R/([^`…{]+)`(?! `\\{[^`]*…)(?: `(\\{[^`]+})`)?");

    private final RunningEdition platform;

    @TempDir
    private Path folder;

    ReadmeTest(RunningEdition platform) {
        this.platform = platform;
    }

    @BeforeAll
    static void theToolsOfAReaderAreThere() throws IOException, InterruptedException {
        for (String tool : List.of("curl", "jq")) {
            assumeTrue(Shell.has(tool), tool + " is missing, which the page asks for");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "docs/officer", "docs/operator", "docs/author", "docs/program"})
    void bothLanguagesShowTheSameCommands(String page) {
        assertEquals(guide(page + ".md").examples(), guide(page + ".zh-CN.md").examples());
    }

    @Test
    void theExamplesAreThere() {
        assertTrue(PROGRAM.examples().size() >= 25, PROGRAM.examples()::toString);
        assertTrue(OPERATOR.examples().size() >= 20, OPERATOR.examples()::toString);
    }

    /** The README's two commands are left out here: the one is played by DemoTest, the other is how this test is run. */
    @ParameterizedTest
    @CsvSource({
        "README.md, 1",
        "CONTRIBUTING.md, 0",
        "docs/README.md, 0",
        "docs/program.md, 4",
        "docs/operator.md, 1",
        "docs/officer.md, 0",
        "docs/author.md, 0",
        "docs/architecture.md, 0"
    })
    void eachBlockOfCommandsIsRunByATest(String page, int blocks) {
        assertEquals(blocks, guide(page).blocks("", "sh").size());
    }

    @Test
    void theCommandsOfTheFirstImportWork() throws IOException, InterruptedException {
        Path form = ROOT.resolve("plugin.reports/src/test/resources/forms/01-451223-enterprise-202206.xls");
        // By the shell: not in every locale can Java name a file so.
        String copy = "cp '" + form.toAbsolutePath() + "' 企业情况表.xls";
        List<String> commands = PROGRAM.commands();
        String signIn = signedIn(commands.get(0), "451223", "officer");
        assertTrue(signIn.contains("PLACE=450223 "), signIn);
        String said =
                done(List.of(copy, signIn.replace("PLACE=450223 ", "PLACE=451223 "), commands.get(2), commands.get(1)));
        assertTrue(said.contains("\"state\":\"committed\""), said);
        assertTrue(said.matches("(?s).*\"industryCode\":\"[^\"]+\",\"employeesTotal\":[1-9].*"), said);
        // What was taken out comes back without a change.
        assertTrue(said.matches("(?s).*\"state\":\"previewed\".*\"new\":0,\"changed\":0,\"unchanged\":[1-9].*"), said);
    }

    @Test
    void theCommandsOfATenantWork() throws IOException, InterruptedException {
        String county = "450203";
        RestClient officer = platform.officer(county);
        String ledger = "registers/auto-parts-supplier";
        assertEquals(200, officer.get(ledger).status());
        done(List.of(
                signedIn(PROGRAM.commands().get(0), CITY, "administrator"),
                PROGRAM.commands().get(3)));
        try {
            assertEquals("module-not-enabled", officer.get(ledger).problem());
            assertTrue(officer.get("registers/enterprise-profile").text().contains("supplierTier"));
        } finally {
            assertTrue(PROGRAM.text().contains("`" + GIVE_BACK + "`"));
            for (String settings : List.of("modules", "extension-fields/enterprise-profile")) {
                platform.account(CITY, "administrator")
                        .send(
                                "PUT",
                                "tenants/" + CITY + "/" + settings,
                                "application/json",
                                GIVE_BACK.getBytes(),
                                "If-Match",
                                "*")
                        .orThrow();
            }
        }
        assertEquals(200, officer.get(ledger).status());
        JsonNode fields = platform.account(CITY, "administrator")
                .read("tenants/" + CITY + "/extension-fields/enterprise-profile");
        assertTrue(fields.path("fields").isArray() && fields.path("fields").isEmpty(), fields::toString);
    }

    @Test
    void theCommandsOfALocalPluginWork() throws IOException, InterruptedException {
        Files.createSymbolicLink(
                folder.resolve("bagui"), Distribution.locate().home().resolve("bin/bagui"));
        Files.write(folder.resolve("auto-parts-1.1.0.jar"), Samples.alone("cn.liuzhou.auto-parts", "1.1.0"));
        // A platform in a process of its own holds this lock, which tells the commands that it runs.
        try (FileChannel channel = FileChannel.open(
                        platform.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            String said = done(List.of(OPERATOR.commands()
                    .get(0)
                    .replace("/var/lib/bagui", platform.data().toString())));
            assertTrue(said.contains("Installed: cn.liuzhou.auto-parts 1.1.0"), said);
            assertTrue(said.contains("cn.liuzhou.auto-parts\t1.1.0\tactive"), said);
            assertTrue(said.contains("Removed: cn.liuzhou.auto-parts"), said);
        }
    }

    @Test
    void theCommandsOfAnEditionWork() throws IOException, InterruptedException {
        Map<Boolean, List<String>> commands = OPERATOR.inline("bagui edition ").stream()
                .map(command -> command.replace("[NAME]", "NAME").replace("NAME", "own"))
                .collect(Collectors.partitioningBy(command -> command.contains(" new ")));
        assertEquals(1, commands.get(true).size());
        assertEquals(6, commands.get(false).size());
        List<String> script = new ArrayList<>();
        script.add(
                Distribution.locate().home().resolve("bin/bagui") + " edition package --edition city --output there");
        script.add("export PATH=\"$PWD/there/bin:$PATH\"");
        script.addAll(commands.get(true));
        script.addAll(commands.get(false));
        String said = done(script);
        assertTrue(said.contains("已新建 Made: own"), said);
        assertTrue(said.contains("own: 可用 ok"), said);
        assertTrue(Files.size(folder.resolve("own.tar.gz")) > 0);
    }

    /** A block, with the words of a new account in place of those that a reader fills in. */
    private String signedIn(String block, String place, String role) {
        String name = "readme-" + role;
        String password = RandomPasswords.random();
        platform.account(name, place, List.of(role), password);
        String filled = "\"username\":\"" + name + "\",\"password\":\"" + password + "\"";
        return block.replace("localhost:8080", address()).replace("\"username\":\"…\",\"password\":\"…\"", filled);
    }

    private String address() {
        return platform.baseUri().getAuthority();
    }

    private String done(List<String> commands) throws IOException, InterruptedException {
        Shell.Ran ran = new Shell(folder).run(commands, Map.of());
        assertEquals(0, ran.code(), ran::said);
        return ran.said();
    }

    @Test
    void theCallsOfAMonthWork() throws IOException {
        RestClient officer = platform.account(COUNTY, "officer", "reviewer");
        RestClient city = platform.account(CITY, "officer");
        Sheet june = Sheet.profiles(COUNTY, 2);
        officer.send(
                        "POST",
                        "registers/enterprise-profile/imports?mode=atomic&period=2022-06&jurisdiction=" + COUNTY,
                        Sheet.CSV,
                        june.csv())
                .orThrow();
        List<MatchResult> calls = CALL.matcher(PROGRAM.text()).results().toList();
        assertTrue(calls.size() >= 18, "calls: " + calls.size());
        for (MatchResult call : calls) {
            byte[] body = call.group(3) == null ? new byte[0] : call.group(3).getBytes();
            String path = call.group(2);
            RestClient caller = path.contains("jurisdiction=" + CITY) ? city : officer;
            if (path.startsWith("audit")) {
                caller = platform.account(CITY, "auditor");
            } else if (path.startsWith("roles") || path.startsWith("permissions")) {
                caller = platform.administrator();
            } else if (path.startsWith("ledger/own-enterprise")) {
                caller = Clerk.of(platform, COUNTY, CreditCodes.of(COUNTY, 1)).client();
            }
            Answer answer = caller.send(call.group(1), path, body.length == 0 ? null : "application/json", body);
            assertTrue(answer.status() < 300, () -> call.group() + ": " + answer.status() + " " + answer.text());
        }
    }

    private static Guide guide(String file) {
        try {
            return Guide.read(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
