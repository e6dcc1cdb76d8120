package org.bagui.runtime.itest.badinput;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CostlyWorkbooks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The finding: 117 s of the processor for 5.9 MB of random shared strings, 65 s for 6.3 MB of tags, a spill of 221 MB for
 * 200,000 bad rows, and one officer's 18 imports filled the region's queue. Here with budgets on the scale of a second.
 */
@Edition(
        properties =
                "configurator.initial={\":configurator:symbolic-name\":\"costly\",\":configurator:version\":\"1.0.0\","
                        + "\"org.bagui.reports.uploads\":{\"cpu.seconds\":2,\"faulty.rows\":100,"
                        + "\"account.faulty.rows\":250,\"per.account\":3}}")
@Tag("both-databases")
@Timeout(300)
class CostlyFilesTest {
    private static final int MANY = 2_000;

    private final RunningEdition platform;

    CostlyFilesTest(RunningEdition platform) {
        this.platform = platform;
    }

    /** Each time by somebody else, for they have a budget for all of theirs, too. */
    private void refused(String told, byte[] file) {
        for (String mode : List.of("preview", "rowwise")) {
            OfficerClient officer = OfficerClient.officer(platform, "450203");
            Answer answer = officer.uploads(Report.PROFILE, mode, Sheet.XLSX, file);
            assertRefused(422, "upload-too-costly", answer);
            assertTrue(answer.json().path("detail").asText().contains(told), answer::text);
            assertEquals(0, officer.counts(Report.PROFILE, ""));
        }
    }

    @Test
    void filesThatCostMoreThanTheyHold() {
        List<String> titles = Sheet.profiles("450203", 1).header();
        refused("已停止", CostlyWorkbooks.randomTexts(titles, 200_000, 60_000));
        refused("处理器时间 2 秒", CostlyWorkbooks.tags(titles, 60_000_000));
        OfficerClient officer = OfficerClient.officer(platform, "450203");
        JsonNode good = officer.imports(Sheet.profiles("450203", 3), "atomic");
        assertEquals(3, good.path("rows").path("new").asInt(), good::toString);
    }

    private static Sheet bad(String place, int rows) {
        List<Report> reports = new ArrayList<>();
        for (int number = 1; number <= rows; number++) {
            reports.add(Report.profile(place, number).with("employeesTotal", "很多"));
        }
        return Sheet.of(reports);
    }

    @Test
    void rowsThatAreBad() {
        OfficerClient officer = OfficerClient.officer(platform, "450204");
        Answer many = officer.uploads(bad("450204", 120), "preview");
        assertRefused(422, "upload-too-costly", many);
        assertTrue(many.json().path("detail").asText().contains("100 行"), many::text);
        JsonNode last = officer.client().read("imports").path("items").path(0);
        assertEquals("rejected", last.path("state").asText(), last::toString);
        assertEquals("upload-too-costly", last.path("problem").path("code").asText(), last::toString);

        assertEquals(
                "previewed",
                officer.imports(bad("450204", 100), "preview").path("state").asText());
        Answer used = officer.uploads(bad("450204", 100), "preview");
        assertRefused(429, "account-uploads-used-up", used);
        assertTrue(used.json().path("detail").asText().contains("250 行"), used::text);
        assertTrue(Integer.parseInt(used.header("Retry-After")) > 60, used::text);
        assertRefused(429, "account-uploads-used-up", officer.uploads(Sheet.profiles("450204", 1), "preview"));
        OfficerClient colleague = OfficerClient.officer(platform, "450204");
        assertEquals(
                "previewed",
                colleague
                        .imports(Sheet.profiles("450204", 1), "preview")
                        .path("state")
                        .asText());
    }

    @Test
    void aQueueThatOneOfficerFills() {
        OfficerClient one = OfficerClient.officer(platform, "450205");
        List<String> accepted = new ArrayList<>();
        Answer answer = one.uploads(Sheet.profiles("450205", MANY), "preview", "Prefer", "respond-async");
        for (int sent = 1; sent < 60 && answer.status() == 202; sent++) {
            accepted.add(answer.header("Location").substring("/api/v1/".length()));
            answer = one.uploads(Sheet.profiles("450205", MANY), "preview", "Prefer", "respond-async");
        }
        assertRefused(429, "too-many-imports", answer);
        assertTrue(answer.json().path("detail").asText().contains("最多3个"), answer::text);
        OfficerClient other = OfficerClient.officer(platform, "450206");
        Answer fair = other.uploads(Sheet.profiles("450206", 1), "preview", "Prefer", "respond-async");
        assertEquals(202, fair.status(), fair::text);
        accepted.forEach(path -> Waiting.until(
                () -> one.client().read(path),
                view -> !view.path("state").asText().equals("running")));
        Answer after = one.uploads(Sheet.profiles("450205", 1), "preview");
        assertEquals(200, after.status(), after::text);
    }
}
