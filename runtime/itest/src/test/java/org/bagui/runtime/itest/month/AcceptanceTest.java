package org.bagui.runtime.itest.month;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is accepted is what was looked at, and stays so; what was in time stays in time. */
@Edition(shared = true)
@Tag("both-databases")
class AcceptanceTest {
    private static final String CITY = "450600";
    private static final String COUNTY = "450602";

    private final RunningEdition platform;
    private final OfficerClient region;
    private final OfficerClient city;
    private final OfficerClient county;

    AcceptanceTest(RunningEdition platform) {
        this.platform = platform;
        region = OfficerClient.of(platform, "450000", "reviewer");
        city = OfficerClient.of(platform, CITY, "reviewer");
        county = OfficerClient.of(platform, COUNTY, "officer", "reviewer");
    }

    private Month of(OfficerClient client, String period, String place) {
        return new Month(client, period, place);
    }

    /** Two changes that cancel each other out, and one of a text: no sum tells of them. */
    @Test
    void whatNoSumTellsOfIsNotAcceptedEither() {
        String period = "2021-11";
        JsonNode one = county.reports(Report.profile(COUNTY, 11).in(period).with("employeesTotal", 120));
        JsonNode other = county.reports(Report.profile(COUNTY, 12).in(period).with("employeesTotal", 130));
        of(county, period, COUNTY).takes("submit").orThrow();
        county.patches(one, "employeesTotal", 130, Report.PROFILE).orThrow();
        county.patches(other, "employeesTotal", 120, Report.PROFILE).orThrow();
        Month above = of(city, period, COUNTY);
        assertEquals(0, above.shown().path("changedSince").asInt(), "by the sums");
        assertRefused(409, "snapshot-outdated", above.accepts());
        above.takes("return", "有变动").orThrow();
        of(county, period, COUNTY).takes("submit").orThrow();
        above.accepts().orThrow();
    }

    @Test
    void nobodyWritesIntoAnAcceptedMonth() {
        String period = "2022-04";
        JsonNode entry = county.reports(Report.profile(COUNTY, 1).in(period));
        of(county, period, COUNTY).takes("submit").orThrow();
        county.reports(Report.profile(COUNTY, 2).in(period));
        Month above = of(city, period, COUNTY);
        assertTrue(above.shown().path("changedSince").asInt() > 0);
        assertRefused(409, "snapshot-outdated", above.accepts());
        assertEquals("submitted", above.state());
        above.takes("return", "有变动").orThrow();
        of(county, period, COUNTY).takes("submit").orThrow();
        above.accepts().orThrow();
        assertRefused(
                409, "month-accepted", county.sends(Report.profile(COUNTY, 3).in(period)));
        assertRefused(409, "month-accepted", county.patches(entry, "employeesTotal", 101, Report.PROFILE));
        assertEquals(0, above.shown().path("changedSince").asInt());
        // A correction is the way, or the month is opened again.
        JsonNode asked = county.client()
                .post(
                        "ledger/corrections",
                        Map.of(
                                "register",
                                Report.PROFILE,
                                "entry",
                                entry.path("id").asLong(),
                                "values",
                                Map.of("employeesTotal", 104),
                                "reason",
                                "漏报4人"))
                .orThrow()
                .json();
        city.client()
                .post("ledger/corrections/" + asked.path("id").asText() + "/approve", Map.of())
                .orThrow();
        above.takes("reopen", "补报一家").orThrow();
        county.reports(Report.profile(COUNTY, 3).in(period));
    }

    @Test
    void nobodyPullsThePlaceFromUnderItsCity() {
        String period = "2022-05";
        county.reports(Report.profile(COUNTY, 1).in(period));
        of(county, period, COUNTY).takes("submit").orThrow();
        of(city, period, COUNTY).accepts().orThrow();
        Month own = of(city, period, CITY);
        own.takesWithout("submit", own.notAccepted()).orThrow();
        assertRefused(409, "upper-month-handed-in", of(city, period, COUNTY).takes("reopen", "补报"));
        of(region, period, CITY).takes("return", "再核").orThrow();
        of(city, period, COUNTY).takes("reopen", "补报").orThrow();
        JsonNode refused = assertRefused(
                409, "open-points", own.takesWithout("submit", List.of("450601", "450603", "450621", "450681")));
        assertEquals(List.of(COUNTY), refused.path("errors").findValuesAsText("field"));
    }

    /** Due days of a closed month stay as they were, whatever is set afterwards. */
    @Test
    void dueDaysChangeNoClosedMonth() {
        String period = "2022-06";
        county.reports(Report.profile(COUNTY, 1).in(period));
        of(county, period, COUNTY).takes("submit").orThrow();
        of(city, period, COUNTY).accepts().orThrow();
        of(city, period, COUNTY).takes("close").orThrow();
        JsonNode before = of(county, period, COUNTY).shown();
        assertEquals("2022-07-05", before.path("due").asText());
        assertTrue(before.path("late").asBoolean(), "submitted long after the day");
        assertTrue(before.path("snapshots").path(0).path("late").asBoolean());
        assertEquals("2022-07-05", before.path("snapshots").path(0).path("due").asText());
        set(Map.of("due", day(2)));
        assertEquals(
                "2022-07-05", of(county, period, COUNTY).shown().path("due").asText());
        assertEquals(
                "2022-08-02", of(county, "2022-07", COUNTY).shown().path("due").asText());
        JsonNode changed = set(Map.of("due", day(9), "from", "2022-08"));
        assertEquals(
                "2022-08-02", of(county, "2022-07", COUNTY).shown().path("due").asText());
        assertEquals(
                "2022-09-09", of(county, "2022-08", COUNTY).shown().path("due").asText());
        assertEquals(2, changed.path("dueChanges").size(), changed::toString);
        assertEquals("2022-08", changed.path("dueChanges").path(1).path("from").asText());
        assertEquals(0, set(Map.of()).path("dueChanges").size(), "what is inherited is no change");
    }

    private static Map<String, Object> day(int day) {
        return Map.of("county", Map.of("day", day, "month", "next"));
    }

    private JsonNode set(Map<String, Object> settings) {
        return county.client()
                .json("PUT", "ledger/settings?jurisdiction=" + COUNTY, settings)
                .orThrow()
                .json();
    }

    @Test
    void silenceIsLate() {
        String period = "2022-08";
        JsonNode shown = of(city, period, CITY).shown();
        assertEquals(5, shown.path("places").size(), shown::toString);
        shown.path("places").forEach(place -> assertTrue(place.path("late").asBoolean(), place::toString));
        OfficerClient other = OfficerClient.of(platform, "450603", "reviewer");
        of(other, period, "450603").takes("submit", Map.of("nobody", true)).orThrow();
        JsonNode said = of(other, period, "450603").shown();
        assertFalse(said.path("overdue").asBoolean(), "it has said that there is nobody");
        for (JsonNode place : of(city, period, CITY).shown().path("places")) {
            boolean isSilent = !place.path("place").asText().equals("450603");
            assertEquals(isSilent, place.path("overdue").asBoolean(), place::toString);
        }
        of(city, period, "450603").takes("return", "请再核对").orThrow();
        JsonNode again = of(city, period, CITY).shown().path("places");
        again.forEach(place -> assertTrue(place.path("late").asBoolean(), place::toString));
        assertEquals(
                4,
                again.findValuesAsText("overdue").stream()
                        .filter("true"::equals)
                        .count(),
                "late, not overdue");
        JsonNode reports = region.client().read("ledger/months/" + period + "/450000");
        assertEquals(14, reports.path("places").size(), "no city vanishes");
    }
}
