package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sheet goes in by every mode, and is looked at afterwards. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class ImportsTest {
    private static final String PLACE = "450107";

    private final OfficerClient officer;

    ImportsTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void aPreviewWritesNothingAndIsCommittedOnce() {
        Sheet sheet = Sheet.of(Report.profile(PLACE, 1), Report.profile(PLACE, 2));
        JsonNode preview = officer.imports(sheet, "preview");
        assertEquals("previewed", preview.path("state").asText());
        assertEquals(2, preview.path("rows").path("new").asInt(), preview::toString);
        assertEquals(0, present(1, 2));
        assertFalse(preview.path("columns").path(0).path("field").isMissingNode(), preview::toString);

        String path = "imports/" + preview.path("id").asLong();
        assertRefused(422, "bad-mode", officer.client().post(path + "/commit", Map.of("mode", "preview")));
        JsonNode committed = officer.client()
                .post(path + "/commit", Map.of("mode", "atomic"))
                .orThrow()
                .json();
        assertEquals("committed", committed.path("state").asText());
        assertEquals(2, present(1, 2));
        assertRefused(409, "state-conflict", officer.client().post(path + "/commit", Map.of("mode", "atomic")));
        assertEquals(committed, officer.client().read(path));
    }

    @Test
    void aPreviewIsStaleWhenTheLedgerHasChanged() {
        JsonNode preview = officer.imports(Sheet.of(Report.profile(PLACE, 3)), "preview");
        officer.reports(Report.profile(PLACE, 4));
        String path = "imports/" + preview.path("id").asLong() + "/commit";
        assertRefused(409, "ledger-changed", officer.client().post(path, Map.of("mode", "rowwise")));
        assertEquals(0, present(3));
    }

    @Test
    void rowwiseKeepsTheGoodRowsAndAtomicNone() {
        Sheet sheet = Sheet.of(
                Report.profile(PLACE, 11),
                Report.profile(PLACE, 12).with("employeesTotal", "约百人"),
                Report.profile(PLACE, 13));
        JsonNode atomic = officer.imports(sheet, "atomic");
        assertEquals("rejected", atomic.path("state").asText());
        assertEquals(0, present(11, 12, 13));
        JsonNode rowwise = officer.imports(sheet, "rowwise");
        assertEquals("committed", rowwise.path("state").asText());
        JsonNode rows = rowwise.path("rows");
        assertEquals(
                List.of(3, 2, 1),
                List.of(
                        rows.path("read").asInt(),
                        rows.path("new").asInt(),
                        rows.path("rejected").asInt()));
        assertEquals(2, present(11, 12, 13));
        JsonNode error = rowwise.path("errors").path(0);
        assertEquals("not-a-number", error.path("code").asText(), error::toString);
        assertEquals("J3", error.path("cell").asText());
        assertEquals(3, error.path("row").asInt());
        assertEquals("employeesTotal", error.path("field").asText());
        assertEquals("约百人", error.path("value").asText());

        JsonNode again = officer.imports(
                Sheet.of(Report.profile(PLACE, 11), Report.profile(PLACE, 13).with("employeesTotal", 111)), "atomic");
        assertEquals(1, again.path("rows").path("unchanged").asInt(), again::toString);
        assertEquals(1, again.path("rows").path("changed").asInt());
    }

    @Test
    void importsAreListedNewestFirst() {
        long first = officer.imports(Sheet.of(Report.profile(PLACE, 21)), "preview")
                .path("id")
                .asLong();
        long second = officer.imports(Sheet.of(Report.profile(PLACE, 22)), "rowwise")
                .path("id")
                .asLong();
        JsonNode page = officer.client().read("imports?limit=2&jurisdiction=" + PLACE);
        assertEquals(second, page.path("items").path(0).path("id").asLong());
        assertEquals(first, page.path("items").path(1).path("id").asLong());
        JsonNode next = officer.client().read("imports?limit=1&before=" + second);
        assertEquals(first, next.path("items").path(0).path("id").asLong());
        assertRefused(400, "bad-limit", officer.client().get("imports?limit=0"));
        assertRefused(400, "bad-parameter", officer.client().get("imports?before=x"));
        assertRefused(400, "unknown-parameter", officer.client().get("imports?after=1"));
        assertNotThere(officer.client().get("imports/999999999"));
        assertNotThere(officer.client().get("imports/x"));
    }

    @Test
    void aPreviewCanBeGivenUp() {
        long id = officer.imports(Sheet.of(Report.profile(PLACE, 31)), "preview")
                .path("id")
                .asLong();
        assertEquals(
                200,
                officer.client().exchange("DELETE", "imports/" + id, null, null).status());
        assertEquals(
                "cancelled",
                officer.client()
                        .read("imports/" + id)
                        .path("problem")
                        .path("code")
                        .asText());
        Answer commit = officer.client().post("imports/" + id + "/commit", Map.of("mode", "atomic"));
        assertRefused(409, "state-conflict", commit);
    }

    @Test
    void anImportIsUndoneWhileNothingOfItWasChanged() {
        officer.imports(Sheet.of(Report.profile(PLACE, 41)), "atomic");
        Sheet sheet = Sheet.of(Report.profile(PLACE, 41).with("employeesTotal", 141), Report.profile(PLACE, 42));
        long id = officer.imports(sheet, "atomic").path("id").asLong();
        assertEquals(2, present(41, 42));
        JsonNode undone = officer.client()
                .exchange("POST", "imports/" + id + "/undo", null, null)
                .orThrow()
                .json();
        assertEquals("undone", undone.path("state").asText(), undone::toString);
        assertEquals(1, present(41, 42));
        assertEquals(100, one(41).path("employeesTotal").asInt(), "what was changed is as before");
        assertRefused(409, "state-conflict", officer.client().exchange("POST", "imports/" + id + "/undo", null, null));
    }

    @Test
    void anImportWhoseEntriesWereChangedSinceStays() {
        long id = officer.imports(Sheet.of(Report.profile(PLACE, 51), Report.profile(PLACE, 52)), "atomic")
                .path("id")
                .asLong();
        officer.patches(one(52), "employeesTotal", 152, Report.PROFILE).orThrow();
        Answer refused = officer.client().exchange("POST", "imports/" + id + "/undo", null, null);
        assertEquals(409, refused.status(), refused::text);
        assertEquals(2, present(51, 52));
        assertEquals(
                "committed",
                officer.client().read("imports/" + id).path("state").asText());
    }

    private JsonNode one(int number) {
        String where = "?where=uscc=" + CreditCodes.of(PLACE, number);
        return officer.client()
                .read("registers/enterprise-profile/entries" + where)
                .path("items")
                .path(0);
    }

    private int present(int... numbers) {
        int found = 0;
        for (int number : numbers) {
            found += officer.counts(Report.PROFILE, "&where=uscc=" + CreditCodes.of(PLACE, number));
        }
        return found;
    }
}
