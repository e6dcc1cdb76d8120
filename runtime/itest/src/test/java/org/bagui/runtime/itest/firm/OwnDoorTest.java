package org.bagui.runtime.itest.firm;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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

/** What the door of an enterprise's clerk keeps back: words and names of officers, other firms, months that are not open. */
@Edition(shared = true)
@Tag("both-databases")
class OwnDoorTest {
    private static final String COUNTY = "451026";
    private static final String BEFORE = Clerk.ago(3);
    private static final String MONTH = Clerk.ago(2);

    private final RunningEdition platform;
    private final OfficerClient officer;

    OwnDoorTest(RunningEdition platform) {
        this.platform = platform;
        this.officer = OfficerClient.officer(platform, COUNTY);
    }

    private Clerk clerk(int number) {
        return Clerk.of(platform, COUNTY, CreditCodes.of(COUNTY, number));
    }

    /** A clerk whose enterprise has reported the month before, and now twice the people: {@code staff-jump}. */
    private Clerk grown(int number) {
        officer.reports(Report.profile(COUNTY, number).in(BEFORE));
        Clerk clerk = clerk(number);
        clerk.unchanged(MONTH, Report.PROFILE).orThrow();
        JsonNode entry = entry(clerk);
        clerk.patches(MONTH, Report.PROFILE, entry, Map.of("employeesTotal", 200), Clerk.seen(entry))
                .orThrow();
        return clerk;
    }

    private static JsonNode entry(Clerk clerk) {
        return clerk.owed(MONTH, Report.PROFILE).path("entries").get(0);
    }

    private static Answer explains(Clerk clerk, String code, String text) {
        return clerk.client()
                .post(
                        Clerk.path(MONTH, Report.PROFILE) + "/explanations",
                        Map.of(
                                "entry",
                                entry(clerk).path("id").asLong(),
                                "code",
                                code,
                                "reason",
                                "OTHER",
                                "text",
                                text));
    }

    private static JsonNode warning(Clerk clerk) {
        for (JsonNode warning : clerk.owed(MONTH, Report.PROFILE).path("warnings")) {
            if (warning.path("code").asText().equals("staff-jump")) {
                return warning;
            }
        }
        throw new AssertionError("no staff-jump");
    }

    @Test
    void warningsOfTheOfficersCannotBeAnswered() {
        Clerk clerk = grown(931);
        for (String code : List.of("look-alike-name", "shared-mobile", "no-such-warning")) {
            assertRefused(422, "unknown-warning", explains(clerk, code, "无"));
        }
        assertRefused(
                422,
                "invalid-entry",
                clerk.client().post(Clerk.path(MONTH, Report.PROFILE) + "/explanations", Map.of("code", "staff-jump")));
        explains(clerk, "staff-jump", "新车间").orThrow();
        explains(clerk, "staff-jump", "新车间投产").orThrow();
        assertEquals("新车间投产", warning(clerk).path("text").asText(), "its own reason may be mended");
    }

    @Test
    void theReasonOfAnOfficerStaysWithTheOfficers() {
        Clerk clerk = grown(932);
        officer.client()
                .post(
                        "registers/enterprise-profile/explanations",
                        Map.of(
                                "entries", List.of(entry(clerk).path("id").asLong()),
                                "code", "staff-jump",
                                "reason", "OTHER",
                                "text", "劳监内部说明"))
                .orThrow();
        JsonNode warning = warning(clerk);
        assertFalse(warning.path("open").asBoolean(), warning::toString);
        assertFalse(warning.has("reason") || warning.has("text"), warning::toString);
        assertRefused(409, "explained-by-officer", explains(clerk, "staff-jump", "新车间投产"));
        JsonNode given = officer.client()
                .read("registers/enterprise-profile/explanations?entry="
                        + entry(clerk).path("id").asLong())
                .path("items");
        assertEquals(1, given.size(), given::toString);
    }

    @Test
    void whoSaysClosedByMistakeTakesItBack() {
        officer.reports(Report.profile(COUNTY, 933).in(BEFORE));
        Clerk clerk = clerk(933);
        clerk.unchanged(MONTH, Report.PROFILE).orThrow();
        JsonNode entry = entry(clerk);
        JsonNode closed = clerk.patches(
                        MONTH, Report.PROFILE, entry, Map.of("operatingStatus", "CLOSED"), Clerk.seen(entry))
                .orThrow()
                .json();
        JsonNode month = clerk.month(MONTH);
        assertFalse(month.path("listed").asBoolean() || month.path("overdue").asBoolean(), month::toString);
        assertEquals(1, month.path("registers").size(), "what has entries stays in sight");
        assertRefused(409, "own-enterprise-not-due", clerk.unchanged(MONTH, Report.DEMAND));
        clerk.patches(MONTH, Report.PROFILE, closed, Map.of("operatingStatus", "NORMAL"), Clerk.seen(closed))
                .orThrow();
        assertTrue(clerk.month(MONTH).path("listed").asBoolean());
    }

    @Test
    void onlyMonthsThatAreReportedNowAreOpen() {
        officer.reports(Report.profile(COUNTY, 934).in(BEFORE));
        Clerk clerk = clerk(934);
        Map<String, Object> post = post(934, "普工");
        for (String far : List.of("2099-12", "1950-01", Clerk.ago(-1), Clerk.ago(13))) {
            assertRefused(409, "own-enterprise-month-not-open", nil(clerk, far));
            assertRefused(409, "own-enterprise-month-not-open", clerk.unchanged(far, Report.PROFILE));
            assertRefused(409, "own-enterprise-month-not-open", clerk.adds(far, Report.DEMAND, post));
            JsonNode month = clerk.month(far);
            assertFalse(
                    month.path("writable").asBoolean()
                            || month.path("reportable").asBoolean(),
                    month::toString);
        }
        for (String near : List.of(Clerk.ago(0), Clerk.ago(12))) {
            nil(clerk, near).orThrow();
            assertTrue(clerk.month(near).path("writable").asBoolean(), near);
        }
    }

    private static Answer nil(Clerk clerk, String month) {
        return clerk.client().exchange("POST", Clerk.path(month, Report.DEMAND) + "/nil", null, null);
    }

    /** A post as a clerk sends it. */
    private static Map<String, Object> post(int number, String title) {
        Map<String, Object> post =
                new HashMap<>(Report.demand(COUNTY, number, title).values());
        post.keySet().removeAll(List.of("uscc", "enterpriseName", "countyCode"));
        return post;
    }

    @Test
    void aRepeatedRequestIsAnothersOnceTheAccountIs() {
        for (int number : List.of(935, 936)) {
            officer.reports(Report.profile(COUNTY, number).in(MONTH));
        }
        Clerk clerk = clerk(935);
        Map<String, Object> post = post(935, "电工");
        clerk.adds(MONTH, Report.DEMAND, post, "Idempotency-Key", "moved-1").orThrow();
        clerk.adds(MONTH, Report.DEMAND, post, "Idempotency-Key", "moved-1").orThrow();
        platform.administrator()
                .json("PATCH", "accounts/" + clerk.username(), Map.of("enterprise", CreditCodes.of(COUNTY, 936)))
                .orThrow();
        assertRefused(
                422, "idempotency-key-reused", clerk.adds(MONTH, Report.DEMAND, post, "Idempotency-Key", "moved-1"));
    }

    @Test
    void aDraftOfTheOfficerIsNotOverwritten() {
        officer.reports(Report.profile(COUNTY, 937).in(BEFORE));
        JsonNode draft = officer.reports(
                Report.profile(COUNTY, 937).in(MONTH).with("status", "draft").with("remark", "待核实"));
        Clerk clerk = clerk(937);
        assertRefused(409, "draft-stands", clerk.unchanged(MONTH, Report.PROFILE));
        JsonNode kept = entry(clerk);
        assertEquals("draft", kept.path("status").asText());
        assertEquals("待核实", kept.path("remark").asText());
        assertEquals(draft.path("version"), kept.path("version"));
    }

    @Test
    void noAnswerNamesAnOfficer() {
        for (String register : List.of(Report.PROFILE, Report.DEMAND)) {
            officer.reports(
                    register.equals(Report.PROFILE)
                            ? Report.profile(COUNTY, 938).in(MONTH)
                            : Report.demand(COUNTY, 938, "普工").in(MONTH));
        }
        Clerk clerk = clerk(938);
        JsonNode entry = entry(clerk);
        Answer made = clerk.adds(MONTH, Report.DEMAND, post(938, "焊工"), "Idempotency-Key", "named-1")
                .orThrow();
        for (Answer answer : List.of(
                clerk.client().get(Clerk.path(MONTH)),
                clerk.client().get(Clerk.entry(MONTH, Report.PROFILE, entry)),
                clerk.patches(MONTH, Report.PROFILE, entry, Map.of("dormBeds", 7), Clerk.seen(entry)),
                made,
                clerk.adds(MONTH, Report.DEMAND, post(938, "焊工"), "Idempotency-Key", "named-1"))) {
            String text = answer.orThrow().text();
            assertFalse(text.contains(officer.username()), text);
            for (String who : List.of("createdBy", "updatedBy", "reportedBy")) {
                assertFalse(text.contains(who), text);
            }
        }
        assertTrue(made.json().has("version") && made.json().has("postTitle"), made::text);
    }
}
