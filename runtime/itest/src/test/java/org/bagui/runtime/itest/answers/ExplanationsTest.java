package org.bagui.runtime.itest.answers;

import static org.bagui.runtime.itest.answers.Asked.JUMP;
import static org.bagui.runtime.itest.answers.Asked.NEXT;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Odd figures are asked about at any time, and a reason holds for the figures that it was given for. */
@Edition(shared = true)
@Tag("both-databases")
class ExplanationsTest {
    private final RunningEdition platform;

    ExplanationsTest(RunningEdition platform) {
        this.platform = platform;
    }

    private Asked officer(String county) {
        return new Asked(OfficerClient.officer(platform, county));
    }

    @Test
    void aReasonHoldsForTheFiguresThatItWasGivenFor() {
        String place = "451122";
        Asked officer = officer(place);
        JsonNode entry = officer.jump(place, 1, 200);
        long id = entry.path("id").asLong();
        assertEquals(Map.of(id, true), officer.jumps());
        JsonNode done = officer.explains(Map.of("entries", List.of(id), "code", JUMP, "reason", "LARGE_ORDER"))
                .orThrow()
                .json();
        assertEquals("{\"explained\":1,\"entries\":1,\"without\":0}", done.toString());
        assertEquals(Map.of(id, false), officer.jumps());
        JsonNode given = officer.warnings("&code=" + JUMP, 50).get(0).path("explanation");
        assertEquals(
                List.of("LARGE_ORDER", "订单大幅增减", entry.path("createdBy").asText()),
                List.of(
                        given.path("reason").asText(),
                        given.path("reasonText").asText(),
                        given.path("by").asText()));
        assertEquals("200", given.path("figures").path("employeesTotal").asText());

        JsonNode other = officer.client()
                .patches(entry, "mainProducts", "罐头", Report.PROFILE)
                .orThrow()
                .json();
        assertEquals(Map.of(id, false), officer.jumps(), "another field does not ask anew");
        officer.client().patches(other, "employeesTotal", 240, Report.PROFILE).orThrow();
        assertEquals(Map.of(id, true), officer.jumps(), "a changed figure asks anew");
        officer.explains(Map.of("entries", List.of(id), "reason", "电话里说又招了四十人")).orThrow();
        assertEquals(Map.of(id, false), officer.jumps());

        JsonNode history = officer.explanations("&entry=" + id);
        assertTrue(history.size() >= 2, history::toString);
        JsonNode first = history.get(history.size() - 1);
        assertEquals(1, first.path("version").asInt());
        assertEquals("LARGE_ORDER", first.path("reason").asText());
        assertTrue(first.path("message").asText().contains("200"), first::toString);
        JsonNode last = history.get(0);
        assertEquals("OTHER", last.path("reason").asText());
        assertEquals("电话里说又招了四十人", last.path("text").asText());
    }

    @Test
    void oneCallAnswersForManyRows() {
        String place = "451123";
        Asked officer = officer(place);
        officer.client().imports(Sheet.profiles(place, 6), "atomic");
        List<Report> grown = List.of(1, 2, 3, 4).stream()
                .map(number -> Report.profile(place, number).with("employeesTotal", 150))
                .toList();
        String path = "registers/enterprise-profile/imports?mode=atomic&jurisdiction=" + place + "&period=" + NEXT;
        JsonNode imported = officer.client()
                .client()
                .send("POST", path, Sheet.CSV, Sheet.of(grown).csv())
                .orThrow()
                .json();
        officer.client().reports(Report.profile(place, 5).in(NEXT).with("employeesTotal", 180));
        officer.client().reports(Report.profile(place, 6).in(NEXT));
        assertEquals(5, officer.jumps().size());

        JsonNode done = officer.explains(
                        Map.of("import", imported.path("id").asLong(), "code", JUMP, "reason", "季节性用工"))
                .orThrow()
                .json();
        assertEquals("{\"explained\":4,\"entries\":4,\"without\":0}", done.toString());
        assertEquals(1, officer.warnings("&open=true&code=" + JUMP, 50).size());
        assertEquals(4, officer.warnings("&open=false&code=" + JUMP, 50).size());

        Map<String, ?> whole =
                Map.of("jurisdiction", place, "period", NEXT, "code", JUMP, "reason", "OTHER", "text", "厂房改造");
        assertEquals(
                "{\"explained\":1,\"entries\":1,\"without\":0}",
                officer.explains(whole).orThrow().json().toString());
        assertEquals(0, officer.warnings("&open=true&code=" + JUMP, 50).size());
        assertEquals(
                "{\"explained\":0,\"entries\":0,\"without\":0}",
                officer.explains(whole).orThrow().json().toString(),
                "a call may be sent again");
        assertEquals(5, officer.explanations("&limit=100").size(), "what was given before stays and is not doubled");
    }

    @Test
    void pagesJoinWithoutGapOrOverlap() {
        String place = "451121";
        Asked officer = officer(place);
        for (int number = 1; number <= 5; number++) {
            officer.jump(place, number, 200);
        }
        List<JsonNode> whole = officer.warnings("", 1_000);
        assertTrue(whole.size() > 5, whole::toString);
        for (int limit : List.of(1, 2, 3, 7)) {
            assertEquals(whole, officer.warnings("", limit), "pages of " + limit);
        }
    }

    @Test
    void namesThatLookAlikeAreAskedAboutLater() {
        String place = "451221";
        Asked officer = officer(place);
        officer.client()
                .reports(Report.profile(place, 1)
                        .with("enterpriseName", "金桂木业有限公司")
                        .in(NEXT));
        officer.client()
                .reports(Report.profile(place, 2)
                        .with("enterpriseName", "金桂木业有限责任公司")
                        .in(NEXT));
        assertEquals(2, officer.warnings("&code=look-alike-name", 50).size());
    }

    @Test
    void nobodyIsToldOfOtherPlaces() {
        Asked here = officer("451222");
        Asked there = officer("451224");
        JsonNode own = here.jump("451222", 1, 200);
        there.client()
                .reports(Report.profile("451224", 1)
                        .with("uscc", own.path("uscc").asText())
                        .in(NEXT));
        assertEquals(1, here.jumps().size());
        assertEquals(Map.of(), there.jumps());
        assertEquals(List.of(), here.warnings("&code=code-in-two-places", 50));
        assertEquals(List.of(), there.warnings("&code=code-in-two-places", 50));
        Asked city = new Asked(OfficerClient.officer(platform, "451200"));
        assertEquals(2, city.warnings("&code=code-in-two-places", 50).size());
        assertEquals(
                List.of(), city.warnings("&code=code-in-two-places&jurisdiction=451222", 50), "no further than asked");

        long id = own.path("id").asLong();
        assertNotThere(there.explains(Map.of("entries", List.of(id), "code", JUMP, "reason", "SEASONAL")));
        assertNotThere(
                there.explains(Map.of("jurisdiction", "451222", "period", NEXT, "code", JUMP, "reason", "SEASONAL")));
        assertNotThere(there.client()
                .client()
                .get("registers/enterprise-profile/warnings?jurisdiction=451222&period=" + NEXT));
        assertNotThere(there.client()
                .client()
                .get("registers/enterprise-profile/explanations?jurisdiction=451222&period=" + NEXT));
        here.explains(Map.of("entries", List.of(id), "code", JUMP, "reason", "SEASONAL"))
                .orThrow();
        assertEquals(0, there.explanations("").size());
        assertEquals(1, city.explanations("&jurisdiction=451222").size());
        city.explains(Map.of("jurisdiction", "451200", "period", NEXT, "code", "code-in-two-places", "reason", "两处厂房"))
                .orThrow();
        assertEquals(0, city.warnings("&code=code-in-two-places&open=true", 50).size());
        assertEquals(3, city.explanations("").size());
        assertEquals(1, here.explanations("").size(), "a reason tells as much as its question");
        assertEquals(0, there.explanations("").size());
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        String place = "451227";
        Asked officer = officer(place);
        long id = officer.jump(place, 1, 200).path("id").asLong();
        Map<String, Object> good = Map.of("entries", List.of(id), "code", JUMP, "reason", "SEASONAL");
        assertRefused(422, "unknown-warning", officer.explains(with(good, "code", "no-such-code")));
        assertRefused(422, "unknown-reason", officer.explains(with(good, "reason", "NO_SUCH_REASON")));
        assertRefused(422, "reason-required", officer.explains(with(good, "reason", "OTHER")));
        assertRefused(422, "reason-required", officer.explains(with(good, "reason", " ")));
        assertRefused(422, "reason-too-long", officer.explains(with(good, "reason", "长".repeat(501))));
        assertRefused(422, "rows-not-clear", officer.explains(with(good, "import", 1)));
        assertRefused(422, "rows-not-clear", officer.explains(Map.of("code", JUMP, "reason", "SEASONAL")));
        assertRefused(422, "invalid-entry", officer.explains(Map.of("import", 1, "reason", "SEASONAL")));
        assertRefused(422, "invalid-entry", officer.explains(with(good, "rows", "all")));
        assertRefused(422, "invalid-entry", officer.explains(with(good, "entries", List.of())));
        assertNotThere(officer.explains(with(good, "entries", List.of(id, 999_999_999_999L))));
        assertNotThere(officer.explains(Map.of("import", 999_999_999_999L, "code", JUMP, "reason", "SEASONAL")));
        assertRefused(
                400,
                "period-required",
                officer.explains(Map.of("jurisdiction", place, "code", JUMP, "reason", "SEASONAL")));
        Asked reader = new Asked(OfficerClient.of(platform, place, "reader"));
        assertRefused(403, "not-permitted", reader.explains(good));
        assertEquals(1, reader.jumps().size());
        Answer none = officer.client().client().get("registers/enterprise-profile/warnings?jurisdiction=" + place);
        assertRefused(400, "period-required", none);
        assertRefused(
                400,
                "bad-after",
                officer.client().client().get("registers/enterprise-profile/warnings?after=x&period=" + NEXT));
        assertRefused(400, "no-period", officer.client().client().get("registers/enterprise/warnings?period=" + NEXT));
        assertEquals(Map.of(id, true), officer.jumps());
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> other = new java.util.HashMap<>(body);
        other.put(member, value);
        return other;
    }
}
