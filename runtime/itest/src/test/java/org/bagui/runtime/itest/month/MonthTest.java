package org.bagui.runtime.itest.month;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way of the month of two counties, a zone, the city's own unit, their city and the region. */
@Edition
@Tag("both-databases")
class MonthTest {
    private static final String REGION = "450000";
    private static final String CITY = "451100";
    private static final String COUNTY = "451102";
    private static final String OTHER = "451103";
    private static final String ZONE = "451171";
    private static final String PROPER = "451101";
    /** A month of this way alone, since it closes it for all places. */
    private static final String PERIOD = "2022-06";

    private final RunningEdition platform;
    private final OfficerClient region;
    private final OfficerClient city;

    MonthTest(RunningEdition platform) {
        this.platform = platform;
        platform.administrator()
                .send(
                        "PUT",
                        "code-lists/division",
                        "text/csv",
                        "code,name_zh\r\n451171,贺州高新区\r\n".getBytes(StandardCharsets.UTF_8))
                .orThrow();
        region = OfficerClient.of(platform, REGION, "reviewer");
        city = OfficerClient.of(platform, CITY, "reviewer");
    }

    private OfficerClient reports(String place, int number, int staff) {
        OfficerClient officer = OfficerClient.of(platform, place, "officer", "reviewer");
        officer.reports(Report.profile(place, number).in(PERIOD).with("employeesTotal", staff));
        return officer;
    }

    private static Month month(OfficerClient client, String place) {
        return new Month(client, PERIOD, place);
    }

    @Test
    void fromTheCountiesToTheRegion() {
        OfficerClient county = reports(COUNTY, 1, 100);
        OfficerClient other = reports(OTHER, 2, 110);
        OfficerClient zone = reports(ZONE, 3, 120);
        reports(PROPER, 4, 130);
        onlyTheRightOnesTakeTheNextStep(county);
        aReturnedMonthIsSubmittedAgain(county);
        theCityWaitsForItsPlaces(other, zone);
        theRegionClosesWhatIsInside();
    }

    private void onlyTheRightOnesTakeTheNextStep(OfficerClient county) {
        Month own = month(county, COUNTY);
        assertEquals("open", own.state());
        assertEquals(List.of("submit"), own.steps());
        assertEquals(List.of(), month(city, COUNTY).steps());
        assertRefused(403, "not-your-step", month(city, COUNTY).takes("submit"));
        assertRefused(403, "not-your-step", own.takes("accept"));
        JsonNode submitted = own.takes("submit").orThrow().json();
        assertEquals("submitted", submitted.path("state").asText());
        assertEquals(1, submitted.path("snapshots").size());
        JsonNode again = assertRefused(409, "state-conflict", own.takes("submit"));
        assertEquals(List.of("return", "accept"), again.path("errors").findValuesAsText("field"));
    }

    private void aReturnedMonthIsSubmittedAgain(OfficerClient county) {
        Month own = month(county, COUNTY);
        assertRefused(422, "invalid-entry", month(city, COUNTY).takes("return"));
        month(city, COUNTY).takes("return", "职工总数请核对").orThrow();
        assertEquals("returned", own.state());
        county.reports(Report.profile(COUNTY, 5).in(PERIOD).with("employeesTotal", 90));
        assertTrue(own.shown().path("changedSince").asInt() > 0, "a new firm changes figures");
        own.takes("submit").orThrow();
        accept(COUNTY);
        JsonNode events = own.shown().path("events");
        assertEquals(List.of("submit", "return", "submit", "accept"), events.findValuesAsText("step"));
        assertEquals("职工总数请核对", events.path(1).path("reason").asText());
    }

    private void theCityWaitsForItsPlaces(OfficerClient other, OfficerClient zone) {
        Month own = month(city, CITY);
        JsonNode points = assertRefused(409, "open-points", own.takes("submit"));
        assertEquals(
                List.of(PROPER, OTHER, "451121", "451122", "451123", ZONE),
                points.path("errors").findValuesAsText("field").stream()
                        .sorted()
                        .toList(),
                "places that are silent are asked for, too");
        month(other, OTHER).takes("submit").orThrow();
        accept(OTHER);
        month(zone, ZONE).takes("submit").orThrow();
        accept(ZONE);
        theSilentOnesAreReminded(own);
        assertRefused(422, "invalid-entry", own.takes("submit", Map.of("missing", List.of(PROPER))));
        JsonNode without =
                own.takesWithout("submit", own.notAccepted()).orThrow().json();
        assertEquals(4, without.path("events").path(0).path("missing").size(), without::toString);
        JsonNode frozen = own.snapshot(1);
        JsonNode profile = frozen.path("registers").path(0);
        assertEquals("enterprise-profile", profile.path("register").asText());
        assertEquals(550, profile.path("totals").path("employeesTotal").asInt());
        assertEquals(
                List.of(PROPER, COUNTY, OTHER, ZONE), profile.path("places").findValuesAsText("place"));
        assertEquals(0, frozen.path("differences").size());
        assertRefused(403, "not-your-step", own.takes("accept"));
    }

    /** Each place that has not sent its month up has a text that asks it to, with what it lacks; the others have none. */
    private static void theSilentOnesAreReminded(Month city) {
        Map<String, String> reminders = new TreeMap<>();
        Map<String, String> states = new TreeMap<>();
        city.shown().path("places").forEach(one -> {
            states.put(one.path("place").asText(), one.path("state").asText());
            if (one.has("reminder")) {
                reminders.put(one.path("place").asText(), one.path("reminder").asText());
                String text = one.path("reminder").asText();
                assertTrue(text.contains("】" + one.path("name").asText() + "："), text);
                assertTrue(text.contains(one.path("due").asText()) && text.contains("2022-06"), text);
            }
        });
        states.values().removeIf(state -> !state.equals("open") && !state.equals("returned"));
        assertEquals(states.keySet(), reminders.keySet());
        assertTrue(reminders.size() >= 4, reminders::toString);
        assertTrue(reminders.get("451121").endsWith("尚未上报，请尽快上报。本月没有应报企业的，也请上报说明。"), reminders::toString);
        assertTrue(reminders.get(PROPER).contains("尚缺："), reminders::toString);
    }

    private void theRegionClosesWhatIsInside() {
        Month below = month(region, CITY);
        below.accepts().orThrow();
        assertRefused(409, "open-points", below.takes("close"));
        below.takesWithout("close", below.notAccepted()).orThrow();
        assertEquals("closed", month(city, PROPER).state());
        assertEquals("closed", month(city, COUNTY).state());
        assertRefused(409, "upper-month-closed", month(city, COUNTY).takes("reopen", "补报"));
        Month own = month(region, REGION);
        JsonNode silent = assertRefused(409, "open-points", own.takes("submit"));
        assertEquals(13, silent.path("errors").size(), "each city but the closed one");
        List<String> missing = own.notAccepted();
        own.takesWithout("submit", missing).orThrow();
        own.accepts().orThrow();
        own.takesWithout("close", missing).orThrow();
        assertEquals("closed", month(region, "450100").state());
        own.takes("reopen", "全区补报").orThrow();
        assertEquals("open", own.state());
        assertEquals("closed", month(region, "450100").state());
    }

    private void accept(String place) {
        Month above = month(city, place);
        assertRefused(422, "invalid-entry", above.takes("accept"));
        assertRefused(409, "snapshot-not-last", above.takes("accept", Map.of("digest", "0")));
        above.accepts().orThrow();
        assertEquals("accepted", above.state());
    }

    @Test
    void aSnapshotIsWhatTheRollUpGivesAsOfItsMoment() {
        OfficerClient county = OfficerClient.of(platform, "450223", "officer", "reviewer");
        county.reports(Report.profile("450223", 1));
        Month march = Month.of(county, "450223");
        march.takes("submit").orThrow();
        JsonNode first = march.snapshot(1);
        county.reports(Report.profile("450223", 2));
        JsonNode later = march.snapshot(1);
        assertEquals(first.path("registers"), later.path("registers"));
        assertEquals(first.path("digest"), later.path("digest"));
        assertEquals(0, first.path("differences").size());
        assertTrue(later.path("differences").size() > 0);
        JsonNode count = later.path("differences").path(0);
        assertEquals("enterprise-profile", count.path("register").asText());
        assertNotEquals(count.path("submitted"), count.path("now"));
        String asOf = first.path("asOf").asText().replace("+", "%2B");
        JsonNode then = county.client()
                .read("registers/enterprise-profile/rollup?period=" + Report.MONTH + "&measures=employeesTotal&asOf="
                        + asOf);
        assertEquals(
                then.path("totals").path("employeesTotal"),
                first.path("registers").path(0).path("totals").path("employeesTotal"));
    }

    @Test
    void whatIsWrongIsSaidClearly() {
        OfficerClient county = OfficerClient.of(platform, "450224", "reviewer");
        assertNotThere(county.client().get("ledger/months/2022-03/450225"));
        assertNotThere(county.client().get("ledger/months/2022-03/999999"));
        assertRefused(400, "bad-period", county.client().get("ledger/months/202203/450224"));
        assertRefused(400, "not-a-place-of-report", county.client().get("ledger/months/2022-03/450224100"));
        OfficerClient officer = OfficerClient.officer(platform, "450224");
        assertRefused(403, "not-permitted", Month.of(officer, "450224").takes("submit"));
        assertRefused(422, "invalid-entry", Month.of(county, "450224").takes("submit", Map.of("wrong", "member")));
        assertNotThere(county.client().get("ledger/months/2022-03/450224/snapshots/1"));
        assertRefused(
                409, "nobody-due", county.client().exchange("POST", "ledger/months/2022-03/450224/submit", null, null));
        Month own = Month.of(county, "450224");
        assertRefused(422, "invalid-entry", own.takes("submit", Map.of("missing", List.of("x"), "reason", "无")));
        own.takes("submit", Map.of("nobody", true)).orThrow();
        officer.reports(Report.profile("450224", 1));
        OfficerClient above = OfficerClient.of(platform, "450200", "reviewer");
        Month.of(above, "450224").takes("return", "有1家应报").orThrow();
        assertRefused(409, "somebody-due", own.takes("submit", Map.of("nobody", true)));
        own.takes("submit").orThrow();
    }
}
