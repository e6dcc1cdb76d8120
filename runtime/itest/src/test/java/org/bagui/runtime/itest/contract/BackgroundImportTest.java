package org.bagui.runtime.itest.contract;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import in the background: its progress can be watched, and it can be stopped. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class BackgroundImportTest {
    private static final String PLACE = "450110";
    private static final int MANY = 4_000;

    private final OfficerClient officer;

    BackgroundImportTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void itsProgressIsWatchedUntilItHasEnded() {
        Answer accepted = officer.uploads(Sheet.profiles(PLACE, MANY), "rowwise", "Prefer", "respond-async");
        assertEquals(202, accepted.status(), accepted::text);
        assertEquals("respond-async", accepted.header("Preference-Applied"));
        String path = accepted.header("Location").substring("/api/v1/".length());
        assertEquals("running", accepted.json().path("state").asText());
        List<Integer> seen = new ArrayList<>();
        JsonNode ended = Waiting.until(() -> officer.client().read(path), view -> {
            seen.add(view.path("progress").path("rowsDone").asInt(MANY));
            return !view.path("state").asText().equals("running");
        });
        assertEquals("committed", ended.path("state").asText(), ended::toString);
        assertEquals(MANY, ended.path("rows").path("new").asInt());
        assertEquals(seen.stream().sorted().toList(), seen, "progress never goes back");
        assertEquals(MANY, officer.counts(Report.PROFILE, ""));
    }

    @Test
    void oneThatIsStoppedWritesNothing() {
        List<Report> reports = new ArrayList<>();
        for (int number = 1; number <= MANY; number++) {
            reports.add(Report.demand(PLACE, number, "包装工"));
        }
        Answer accepted = officer.uploads(Sheet.of(reports), "rowwise", "Prefer", "respond-async");
        assertEquals(202, accepted.status(), accepted::text);
        String path = accepted.header("Location").substring("/api/v1/".length());
        int status = officer.client().exchange("DELETE", path, null, null).status();
        assertTrue(status == 200 || status == 202, "DELETE " + status);
        JsonNode ended = Waiting.until(
                () -> officer.client().read(path),
                view -> !view.path("state").asText().equals("running"));
        assertEquals("rejected", ended.path("state").asText(), ended::toString);
        assertEquals("cancelled", ended.path("problem").path("code").asText());
        assertEquals(0, officer.counts(Report.DEMAND, ""));
        assertRefused(409, "state-conflict", officer.client().exchange("DELETE", path, null, null));
    }
}
