package org.bagui.runtime.itest.firm;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk reports for its enterprise by a door of its own. */
@Edition(shared = true)
@Tag("both-databases")
class OwnEnterpriseTest {
    private static final String COUNTY = "450124";
    private static final int OWN = 911;
    private static final int OTHER = 912;
    private static final String USCC = CreditCodes.of(COUNTY, OWN);

    private final RunningEdition platform;

    OwnEnterpriseTest(RunningEdition platform) {
        this.platform = platform;
    }

    /** Both enterprises report a month by the officer: facts, and posts. */
    private OfficerClient reported(String month) {
        OfficerClient officer = OfficerClient.officer(platform, COUNTY);
        for (int number : List.of(OWN, OTHER)) {
            officer.reports(Report.profile(COUNTY, number).in(month));
            officer.reports(Report.demand(COUNTY, number, "普工").in(month));
        }
        officer.reports(Report.demand(COUNTY, OWN, "焊工").in(month));
        return officer;
    }

    @Test
    void aMonthIsReportedAsTheLastOne() {
        OfficerClient officer = reported(Clerk.ago(8));
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        JsonNode month = clerk.month(Clerk.ago(7));
        assertEquals("示例450124第911厂", month.path("enterprise").path("name").asText());
        assertEquals("open", month.path("state").asText());
        assertTrue(month.path("writable").asBoolean() && month.path("listed").asBoolean(), month::toString);
        assertTrue(month.path("overdue").asBoolean(), month::toString);
        JsonNode posts = clerk.owed(Clerk.ago(7), Report.DEMAND);
        assertEquals(2, posts.path("lastMonth").size(), posts::toString);
        assertFalse(posts.path("reported").asBoolean());
        assertTrue(posts.path("many").asBoolean());
        assertEquals(
                1,
                clerk.unchanged(Clerk.ago(7), Report.PROFILE)
                        .orThrow()
                        .json()
                        .path("confirmed")
                        .asInt());
        assertEquals(
                2,
                clerk.unchanged(Clerk.ago(7), Report.DEMAND)
                        .orThrow()
                        .json()
                        .path("confirmed")
                        .asInt());
        assertTrue(clerk.unchanged(Clerk.ago(7), Report.DEMAND)
                .orThrow()
                .json()
                .path("already")
                .asBoolean());
        assertTrue(clerk.owed(Clerk.ago(7), Report.DEMAND).path("reported").asBoolean());
        assertRefused(409, "nothing-last-month", clerk.unchanged(Clerk.ago(7), Report.FLOW));
        assertEquals(1, officer.counts(Report.PROFILE, "&period=" + Clerk.ago(7)), "the other one has not reported");
        assertEquals(2, officer.counts(Report.DEMAND, "&period=" + Clerk.ago(7)));
        JsonNode entry =
                clerk.owed(Clerk.ago(7), Report.PROFILE).path("entries").get(0);
        JsonNode made = officer.client()
                .read("registers/enterprise-profile/entries/" + entry.path("id").asLong() + "/revisions")
                .path("items")
                .get(0);
        assertEquals(clerk.username(), made.path("by").path("username").asText());
        assertFalse(month.toString().contains("第912厂"), month::toString);
        assertFalse(month.toString().contains(CreditCodes.of(COUNTY, OTHER)), month::toString);
    }

    @Test
    void entriesAreWrittenAsElsewhereButForOneEnterprise() {
        OfficerClient officer = reported(Clerk.ago(6));
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        String demand = Report.DEMAND;
        Map<String, Object> post =
                new java.util.HashMap<>(Report.demand(COUNTY, OWN, "电工").values());
        post.keySet().removeAll(List.of("uscc", "enterpriseName", "countyCode"));
        Answer made = clerk.adds(Clerk.ago(6), demand, post, "Idempotency-Key", "firm-1")
                .orThrow();
        JsonNode entry = made.json();
        assertEquals(201, made.status());
        assertTrue(made.header("Location").endsWith(Clerk.entry(Clerk.ago(6), demand, entry)), made.header("Location"));
        assertEquals(USCC, entry.path("uscc").asText());
        assertEquals(COUNTY, entry.path("countyCode").asText());
        assertEquals(Clerk.ago(6), entry.path("period").asText());
        JsonNode again = clerk.adds(Clerk.ago(6), demand, post, "Idempotency-Key", "firm-1")
                .orThrow()
                .json();
        assertEquals(entry.path("id"), again.path("id"));
        assertEquals(3, clerk.owed(Clerk.ago(6), demand).path("entries").size());

        post.put("onPost", 9);
        assertRefused(
                422, "idempotency-key-reused", clerk.adds(Clerk.ago(6), demand, post, "Idempotency-Key", "firm-1"));
        for (Map<String, Object> foreign : List.<Map<String, Object>>of(
                Map.of("uscc", CreditCodes.of(COUNTY, OTHER)),
                Map.of("countyCode", "450125"),
                Map.of("enterpriseName", "别的厂"),
                Map.of("jurisdiction", "450125"),
                Map.of("period", Clerk.ago(1)),
                Map.of("nonsense", 1))) {
            Map<String, Object> body = new java.util.HashMap<>(post);
            body.putAll(foreign);
            assertRefused(422, "invalid-entry", clerk.adds(Clerk.ago(6), demand, body));
            assertRefused(422, "invalid-entry", clerk.patches(Clerk.ago(6), demand, entry, foreign, Clerk.seen(entry)));
        }
        assertRefused(428, "version-required", clerk.patches(Clerk.ago(6), demand, entry, Map.of("onPost", 7)));
        JsonNode changed = clerk.patches(Clerk.ago(6), demand, entry, Map.of("onPost", 7), Clerk.seen(entry))
                .orThrow()
                .json();
        assertEquals(7, changed.path("onPost").asInt());
        officer.patches(changed, "onPost", 8, demand).orThrow();
        assertRefused(
                412,
                "stale-version",
                clerk.patches(Clerk.ago(6), demand, entry, Map.of("onPost", 6), Clerk.seen(changed)));
        JsonNode faulty = assertRefused(
                422,
                "invalid-entry",
                clerk.patches(Clerk.ago(6), demand, entry, Map.of("wageMin", 9_000), "If-Match", "*"));
        assertTrue(faulty.path("errors").toString().contains("wageM"), faulty::toString);
        clerk.client()
                .exchange("DELETE", Clerk.entry(Clerk.ago(6), demand, entry), null, null, "If-Match", "*")
                .orThrow();
        assertNotThere(clerk.client().get(Clerk.entry(Clerk.ago(6), demand, entry)));
        assertEquals(3, officer.counts(demand, "&period=" + Clerk.ago(6)));
    }

    @Test
    void entriesOfOthersAreNotThere() {
        OfficerClient officer = reported(Clerk.ago(5));
        reported(Clerk.ago(4));
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        for (String register : List.of(Report.PROFILE, Report.DEMAND)) {
            JsonNode foreign = officer.client()
                    .read("registers/" + register + "/entries?period=" + Clerk.ago(5) + "&where=uscc="
                            + CreditCodes.of(COUNTY, OTHER))
                    .path("items")
                    .get(0);
            JsonNode other = clerk.owed(Clerk.ago(4), register).path("entries").get(0);
            for (JsonNode entry : List.of(foreign, other)) {
                String path = Clerk.entry(Clerk.ago(5), register, entry);
                assertNotThere(clerk.client().get(path));
                assertNotThere(clerk.client().json("PATCH", path, Map.of("remark", "x"), "If-Match", "*"));
                assertNotThere(clerk.client().exchange("DELETE", path, null, null, "If-Match", "*"));
                assertNotThere(clerk.client()
                        .post(
                                Clerk.path(Clerk.ago(5), register) + "/explanations",
                                Map.of("entry", entry.path("id").asLong(), "code", "staff-jump", "reason", "x")));
            }
        }
        assertEquals(404, clerk.unchanged(Clerk.ago(5), "park").status());
        assertEquals(404, clerk.unchanged(Clerk.ago(5), "enterprise").status());
        assertRefused(400, "bad-period", clerk.client().get("ledger/own-enterprise/2017-13"));
        assertRefused(400, "nil-not-meant", nil(clerk, Clerk.ago(5), Report.PROFILE));
    }

    private static Answer nil(Clerk clerk, String month, String register) {
        return clerk.client().exchange("POST", Clerk.path(month, register) + "/nil", null, null);
    }

    @Test
    void thereIsNothingToReport() {
        reported(Clerk.ago(3));
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        nil(clerk, Clerk.ago(2), Report.DEMAND).orThrow();
        JsonNode owed = clerk.owed(Clerk.ago(2), Report.DEMAND);
        assertTrue(owed.path("reported").asBoolean() && owed.path("nothing").asBoolean(), owed::toString);
        assertTrue(
                clerk.owed(Clerk.ago(1), Report.DEMAND).path("nothingLastMonth").asBoolean());
        clerk.unchanged(Clerk.ago(1), Report.DEMAND).orThrow();
        assertTrue(clerk.owed(Clerk.ago(1), Report.DEMAND).path("nothing").asBoolean());
    }

    @Test
    void aWarningIsExplained() {
        reported(Clerk.ago(12));
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        clerk.unchanged(Clerk.ago(11), Report.PROFILE).orThrow();
        JsonNode entry =
                clerk.owed(Clerk.ago(11), Report.PROFILE).path("entries").get(0);
        clerk.patches(Clerk.ago(11), Report.PROFILE, entry, Map.of("employeesTotal", 200), Clerk.seen(entry))
                .orThrow();
        JsonNode warning = warning(clerk);
        assertTrue(warning.path("open").asBoolean(), warning::toString);
        clerk.client()
                .post(
                        Clerk.path(Clerk.ago(11), Report.PROFILE) + "/explanations",
                        Map.of(
                                "entry", entry.path("id").asLong(),
                                "code", "staff-jump",
                                "reason", "OTHER",
                                "text", "新车间投产"))
                .orThrow();
        JsonNode answered = warning(clerk);
        assertFalse(answered.path("open").asBoolean(), answered::toString);
        assertEquals("新车间投产", answered.path("text").asText());
    }

    private static JsonNode warning(Clerk clerk) {
        JsonNode warnings = clerk.owed(Clerk.ago(11), Report.PROFILE).path("warnings");
        for (JsonNode warning : warnings) {
            if (warning.path("code").asText().equals("staff-jump")) {
                return warning;
            }
        }
        throw new AssertionError(warnings.toString());
    }

    @Test
    void whatWasHandedInIsWithTheOfficers() {
        reported(Clerk.ago(10));
        reported(Clerk.ago(9));
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        JsonNode entry =
                clerk.owed(Clerk.ago(9), Report.PROFILE).path("entries").get(0);
        OfficerClient.of(platform, COUNTY, "reviewer")
                .client()
                .post("ledger/months/" + Clerk.ago(9) + "/" + COUNTY + "/submit", Map.of())
                .orThrow();
        JsonNode month = clerk.month(Clerk.ago(9));
        assertEquals("submitted", month.path("state").asText());
        assertFalse(month.path("writable").asBoolean());
        List<Answer> refused = new ArrayList<>(List.of(
                clerk.patches(Clerk.ago(9), Report.PROFILE, entry, Map.of("dormBeds", 7), Clerk.seen(entry)),
                clerk.client()
                        .exchange(
                                "DELETE",
                                Clerk.entry(Clerk.ago(9), Report.PROFILE, entry),
                                null,
                                null,
                                "If-Match",
                                "*"),
                clerk.adds(Clerk.ago(9), Report.FLOW, Map.of("openingStaff", 100, "hires", 1, "separations", 1))));
        for (Answer answer : refused) {
            assertRefused(409, "month-handed-in", answer);
        }
        OfficerClient.of(platform, "450100", "reviewer")
                .client()
                .post("ledger/months/" + Clerk.ago(9) + "/" + COUNTY + "/return", Map.of("reason", "请核对"))
                .orThrow();
        assertTrue(clerk.month(Clerk.ago(9)).path("writable").asBoolean());
        clerk.patches(Clerk.ago(9), Report.PROFILE, entry, Map.of("dormBeds", 7), Clerk.seen(entry))
                .orThrow();
    }
}
