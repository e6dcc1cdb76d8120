package org.bagui.runtime.itest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
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

/** The OpenAPI document is complete enough for an off-the-shelf generator: its client compiles unedited, and works. */
@Edition(shared = true)
class GeneratedClientTest {
    private static final String PLACE = "451402";

    private final RunningEdition platform;

    @TempDir
    private Path folder;

    GeneratedClientTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void theMainFlowIsPlayedByAGeneratedClient() throws Exception {
        String password = RandomPasswords.random();
        RestClient officer = platform.administrator().account("program-author", PLACE, List.of("officer"), password);
        GeneratedClient client = new GeneratedClient(folder);
        client.generate(officer.get("openapi.json").orThrow().body());
        ClassLoader loader = client.compile(Path.of(System.getProperty("bagui.root"), "runtime/itest/src/test/client"));

        Sheet sheet = Sheet.of(
                Report.profile(PLACE, 2),
                Report.profile(PLACE, 3),
                Report.profile(PLACE, 4).with("employeesTotal", "约百人"));
        Path file = Files.write(folder.resolve("sheet.csv"), sheet.csv());
        Object seen = loader.loadClass("org.example.bagui.MainFlow")
                .getMethod("run", String.class, String.class, String.class, String.class, String.class, File.class)
                .invoke(
                        null,
                        platform.baseUri().resolve(".").toString().replaceAll("/$", ""),
                        "program-author",
                        password,
                        PLACE,
                        CreditCodes.of(PLACE, 1),
                        file.toFile());
        assertEquals(
                List.of(
                        "made version 1 in " + PLACE,
                        "import committed {read=3, new=2, changed=0, unchanged=0, rejected=1}",
                        "faults J4 not-a-number",
                        "totals {employeesTotal=300, count=3}",
                        "listed 示例程序厂 of 1",
                        "form there",
                        "refused 422 invalid-entry uscc"),
                seen);
        assertEquals(3, OfficerClient.officer(platform, PLACE).counts(Report.PROFILE, "&period=" + Report.MONTH));
    }
}
