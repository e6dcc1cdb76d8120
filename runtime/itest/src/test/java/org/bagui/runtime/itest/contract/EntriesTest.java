package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One entry from its making to its removal, with its versions and entity tags (RFC 9110). */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class EntriesTest {
    private static final String PLACE = "450202";

    private final OfficerClient officer;

    EntriesTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void anEntryIsMadeReadChangedAndRemoved() {
        Answer made = officer.sends(Report.profile(PLACE, 1));
        assertEquals(201, made.status(), made::text);
        String path = made.header("Location").substring("/api/v1/".length());
        assertEquals("\"1\"", made.header("ETag"));
        assertEquals(made.json(), officer.client().read(path));
        assertEquals("reported", made.json().path("status").asText());

        Answer known = officer.client().exchange("GET", path, null, null, "If-None-Match", "\"1\"");
        assertEquals(304, known.status());
        assertEquals(0, known.body().length);
        assertEquals(
                200,
                officer.client()
                        .exchange("GET", path, null, null, "If-None-Match", "\"7\"")
                        .status());

        Answer patched = patch(path, Map.of("employeesTotal", 120), "\"1\"");
        assertEquals(200, patched.status(), patched::text);
        assertEquals("\"2\"", patched.header("ETag"));
        assertEquals(120, patched.json().path("employeesTotal").asInt());
        assertEquals(80, patched.json().path("industrialWorkersTotal").asInt());

        Map<String, Object> whole = Report.profile(PLACE, 1)
                .in(Report.MONTH)
                .with("employeesTotal", 130)
                .values();
        Answer put = officer.client().json("PUT", path, whole, "If-Match", "\"2\"");
        assertEquals(200, put.status(), put::text);
        assertEquals(3, put.json().path("version").asInt());

        assertEquals(204, delete(path, "\"3\"").status());
        assertNotThere(officer.client().get(path));
        JsonNode revisions = officer.client().read(path + "/revisions").path("items");
        List<String> steps = new ArrayList<>();
        revisions.forEach(step -> steps.add(step.path("change").asText() + " "
                + step.path("entry").path("employeesTotal").asText()));
        assertEquals(List.of("removed ", "changed 130", "changed 120", "created 100"), steps);
        for (int i = 1; i < 4; i++) {
            String until = revisions.get(i).path("to").asText();
            assertEquals(revisions.get(i - 1).path("from").asText(), until, "no gap between versions");
        }
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        String path = made(2);
        assertRefused(428, "version-required", officer.client().json("PATCH", path, Map.of("employeesTotal", 101)));
        assertRefused(428, "version-required", officer.client().exchange("DELETE", path, null, null));
        assertRefused(412, "stale-version", patch(path, Map.of("employeesTotal", 101), "\"9\""));
        assertRefused(412, "stale-version", delete(path, "\"abc\""));
        assertRefused(412, "stale-version", patch(path, Map.of("employeesTotal", 101), "W/\"1\""));
        for (String wrong : List.of("1", "\"1", "x\"1\"", "\"1\" \"2\"")) {
            assertRefused(400, "malformed-header", patch(path, Map.of("employeesTotal", 101), wrong));
        }
        assertEquals(
                200, patch(path, Map.of("employeesTotal", 101), "\"7\", \"1\"").status());
        assertEquals(200, patch(path, Map.of("employeesTotal", 102), "*").status());
    }

    @Test
    void aFaultyEntryIsRefusedWholeAndEachFaultNamed() {
        Report wrong = Report.profile(PLACE, 3)
                .with("employeesTotal", -1)
                .with("industryCode", "999")
                .with("contactName", null);
        JsonNode problem = assertRefused(422, "invalid-entry", officer.sends(wrong));
        TreeMap<String, String> codes = new TreeMap<>();
        problem.path("errors")
                .forEach(fault -> codes.put(
                        fault.path("field").asText(), fault.path("code").asText()));
        assertEquals("negative", codes.get("employeesTotal"), problem::toString);
        assertEquals("unknown-code", codes.get("industryCode"), problem::toString);
        assertEquals("required", codes.get("contactName"), problem::toString);
        assertEquals(0, officer.counts(Report.PROFILE, "&where=uscc=" + wrong.uscc()));
    }

    @Test
    void aKeyIsTakenOnce() {
        officer.reports(Report.profile(PLACE, 4));
        assertRefused(409, "duplicate-key", officer.sends(Report.profile(PLACE, 4)));
        assertEquals(201, officer.sends(Report.profile(PLACE, 4).in("2022-04")).status());
    }

    @Test
    void anEntryIsReadAsItWas() {
        JsonNode entry = officer.reports(Report.profile(PLACE, 5));
        String path = "registers/enterprise-profile/entries/" + entry.path("id").asLong();
        patch(path, Map.of("employeesTotal", 150), "*").orThrow();
        String then = URLEncoder.encode(entry.path("updatedAt").asText(), StandardCharsets.UTF_8);
        assertEquals(
                100,
                officer.client()
                        .read(path + "?asOf=" + then)
                        .path("employeesTotal")
                        .asInt());
        assertNotThere(officer.client().get(path + "?asOf=2020-01-01"));
    }

    private String made(int number) {
        return "registers/enterprise-profile/entries/"
                + officer.reports(Report.profile(PLACE, number)).path("id").asLong();
    }

    private Answer patch(String path, Object change, String seen) {
        return officer.client().json("PATCH", path, change, "If-Match", seen);
    }

    private Answer delete(String path, String seen) {
        return officer.client().exchange("DELETE", path, null, null, "If-Match", seen);
    }
}
