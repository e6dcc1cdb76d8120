package org.bagui.runtime.itest.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.Passwords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README work as they stand. */
@Edition(value = "liuzhou", shared = true)
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("bagui.root"));
    private static final String COUNTY = "450204";

    /** A whole call in the table of a month: method, path, and the body that may follow. */
    private static final Pattern CALL = Pattern.compile("`(GET|POST) \\$R/([^`…{]+)`(?: `(\\{[^`]+})`)?");

    private final RunningEdition platform;

    @TempDir
    private Path folder;

    ReadmeTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void theCommandsOfTheFirstImportWork() throws IOException, InterruptedException {
        for (String tool : List.of("curl", "jq")) {
            assumeTrue(Shell.has(tool), tool + " is missing, which the README asks for");
        }
        String password = Passwords.random();
        platform.administrator().account("readme", "450000", List.of("officer"), password);
        Files.copy(
                ROOT.resolve("plugin.reports/src/test/resources/forms/01-451223-enterprise-202206.xls"),
                folder.resolve("企业情况表.xls"));
        List<String> commands = Guide.read(ROOT.resolve("README.md")).commands();
        assertEquals(1, commands.size());
        String ready = commands.get(0)
                .replace("localhost:8080", platform.baseUri().getAuthority())
                .replace(
                        "\"username\":\"…\",\"password\":\"…\"",
                        "\"username\":\"readme\",\"password\":\"" + password + "\"");
        Shell.Ran ran = new Shell(folder).run(List.of(ready), Map.of());
        assertEquals(0, ran.code(), ran::said);
        assertTrue(ran.said().contains("\"state\":\"committed\""), ran::said);
        assertTrue(ran.said().contains("\"city\":\"451200\",\"employeesTotal\":"), ran::said);
    }

    @Test
    void theCallsOfAMonthWork() throws IOException {
        RestClient officer = platform.account(COUNTY, "officer", "reviewer");
        RestClient city = platform.officer("450200");
        Sheet june = Sheet.profiles(COUNTY, 2);
        officer.send(
                        "POST",
                        "registers/enterprise-profile/imports?mode=atomic&period=2022-06&jurisdiction=" + COUNTY,
                        Sheet.CSV,
                        june.csv())
                .orThrow();
        List<MatchResult> calls = CALL.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .toList();
        assertTrue(calls.size() >= 7, "calls: " + calls.size());
        assertEquals(
                calls.stream().map(MatchResult::group).toList(),
                CALL.matcher(Files.readString(ROOT.resolve("README.zh-CN.md")))
                        .results()
                        .map(MatchResult::group)
                        .toList());
        for (MatchResult call : calls) {
            byte[] body = call.group(3) == null ? new byte[0] : call.group(3).getBytes();
            RestClient caller = call.group(2).contains("jurisdiction=450200") ? city : officer;
            Answer answer =
                    caller.send(call.group(1), call.group(2), body.length == 0 ? null : "application/json", body);
            assertTrue(answer.status() < 300, () -> call.group() + ": " + answer.status() + " " + answer.text());
        }
    }
}
