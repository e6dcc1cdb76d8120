package org.bagui.runtime.itest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document is complete enough for an off-the-shelf generator: its clients compile unedited, and work. */
@Edition(shared = true)
class GeneratedClientTest {
    private static final Path PROGRAMS = Path.of(System.getProperty("bagui.root"), "runtime/itest/src/test/client");

    private static final String PLACE = "451402";

    private final RunningEdition platform;
    private final String base;
    private final String password = RandomPasswords.random();

    @TempDir
    private Path folder;

    GeneratedClientTest(RunningEdition platform) {
        this.platform = platform;
        base = platform.baseUri().resolve(".").toString().replaceAll("/$", "");
    }

    @Test
    void theMainFlowIsPlayedByAJavaClient() throws Exception {
        GeneratedClient client = new GeneratedClient(folder);
        client.generateJava(document("java-author"));
        ClassLoader loader = client.compileJava(PROGRAMS);
        Object seen = loader.loadClass("org.example.bagui.MainFlow")
                .getMethod("run", String.class, String.class, String.class, String.class, String.class, File.class)
                .invoke(null, base, "java-author", password, PLACE, CreditCodes.of(PLACE, 1), sheet());
        assertPlayed(
                Report.MONTH,
                "{read=3, new=2, changed=0, unchanged=0, rejected=1}",
                "{employeesTotal=300, count=3}",
                seen);
    }

    @Test
    void theMainFlowIsPlayedByATypeScriptClient() throws Exception {
        ConsoleTools.assumeThere("typescript");
        GeneratedClient client = new GeneratedClient(folder);
        client.generateTypeScript(document("script-author"));
        Path program = client.compileTypeScript(PROGRAMS, "main-flow");
        List<String> seen = ConsoleTools.node(
                folder, program, base, "script-author", password, PLACE, CreditCodes.of(PLACE, 1), sheet());
        assertPlayed(
                "2022-02",
                "{\"read\":3,\"new\":2,\"changed\":0,\"unchanged\":0,\"rejected\":1}",
                "{\"employeesTotal\":300,\"count\":3}",
                seen);
    }

    private byte[] document(String author) {
        RestClient officer = platform.administrator().account(author, PLACE, List.of("officer"), password);
        return officer.get("openapi.json").orThrow().body();
    }

    private File sheet() throws IOException {
        Sheet sheet = Sheet.of(
                Report.profile(PLACE, 2),
                Report.profile(PLACE, 3),
                Report.profile(PLACE, 4).with("employeesTotal", "约百人"));
        return Files.write(folder.resolve("sheet.csv"), sheet.csv()).toFile();
    }

    /** Objects of JSON show as the language of the client writes them. */
    private void assertPlayed(String month, String rows, String totals, Object seen) {
        assertEquals(
                List.of(
                        "made version 1 in " + PLACE,
                        "import committed " + rows,
                        "faults J4 not-a-number",
                        "totals " + totals,
                        "listed 示例程序厂 of 1",
                        "form there",
                        "refused 422 invalid-entry uscc"),
                seen);
        assertEquals(3, OfficerClient.officer(platform, PLACE).counts(Report.PROFILE, "&period=" + month));
    }
}
