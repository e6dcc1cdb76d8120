package org.bagui.runtime.itest.time;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger as it stood at a moment, entries and figures alike, under scope. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class AsOfTest {
    private static final String PLACE = "451302";
    private static final String ENTRIES = "registers/enterprise-profile/entries";
    private static final String ROLL_UP =
            "registers/enterprise-profile/rollup?period=2022-03&by=county&measures=employeesTotal,count";

    private final RunningEdition platform;
    private final OfficerClient officer;

    AsOfTest(RunningEdition platform) {
        this.platform = platform;
        this.officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void whatWasThereThenIsShownAfterChanges() {
        JsonNode kept = officer.reports(Report.profile(PLACE, 1));
        JsonNode removed = officer.reports(Report.profile(PLACE, 2));
        String then = moment(removed);
        JsonNode changed = officer.patches(kept, "employeesTotal", 150, Report.PROFILE)
                .orThrow()
                .json();
        officer.client()
                .exchange("DELETE", ENTRIES + "/" + removed.path("id").asLong(), null, null, "If-Match", "*")
                .orThrow();
        JsonNode added = officer.reports(Report.profile(PLACE, 3).with("employeesTotal", 300));

        assertEquals(Map.of(1, 100, 2, 100), staff(ENTRIES + "?asOf=" + then));
        assertEquals(Map.of(1, 150, 2, 100), staff(ENTRIES + "?asOf=" + moment(changed)));
        assertEquals(Map.of(1, 150, 3, 300), staff(ENTRIES + "?asOf=" + moment(added)));
        assertEquals(Map.of(1, 150, 3, 300), staff(ENTRIES));
        assertEquals(Map.of(), staff(ENTRIES + "?asOf=2020-01-01"));
        assertEquals(Map.of(1, 100), staff(ENTRIES + "?asOf=" + moment(kept)));

        assertEquals(List.of(200, 2), figures("&asOf=" + then));
        assertEquals(List.of(250, 2), figures("&asOf=" + moment(changed)));
        assertEquals(List.of(450, 2), figures(""));
        assertEquals(
                200,
                totalsAsked(
                                "450000",
                                "&asOf=" + then + "&where=uscc=" + CreditCodes.of(PLACE, 2) + "&jurisdiction=" + PLACE)
                        * 2);

        String export = officer.client()
                .get("registers/enterprise-profile/export?format=csv&asOf=" + then)
                .orThrow()
                .text();
        assertTrue(export.contains(CreditCodes.of(PLACE, 2)) && !export.contains(CreditCodes.of(PLACE, 3)), export);

        OfficerClient sibling = OfficerClient.officer(platform, "451321");
        assertEquals(Map.of(), staff(sibling, ENTRIES + "?asOf=" + then));
        assertEquals(
                0, sibling.client().read(ROLL_UP + "&asOf=" + then).path("rows").size());
        assertNotThere(sibling.client().get(ENTRIES + "?jurisdiction=" + PLACE + "&asOf=" + then));
    }

    @Test
    void filtersAndOrderAreThoseOfTheMoment() {
        OfficerClient other = OfficerClient.officer(platform, "451322");
        JsonNode first = other.reports(Report.profile("451322", 1).with("employeesTotal", 110));
        JsonNode second = other.reports(Report.profile("451322", 2).with("employeesTotal", 120));
        other.patches(first, "employeesTotal", 130, Report.PROFILE).orThrow();
        String then = moment(second);
        String path = ENTRIES + "?sort=-employeesTotal&asOf=" + then;
        JsonNode items = other.client().read(path).path("items");
        assertEquals(
                List.of(120, 110),
                List.of(
                        items.path(0).path("employeesTotal").asInt(),
                        items.path(1).path("employeesTotal").asInt()));
        assertEquals(
                1,
                other.client()
                        .read(path + "&count=true&where=employeesTotal%3C115")
                        .path("total")
                        .asInt());
        JsonNode page = other.client().read(path + "&limit=1");
        JsonNode next = other.client()
                .read(path + "&limit=1&after="
                        + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8));
        assertEquals(110, next.path("items").path(0).path("employeesTotal").asInt());
    }

    @Test
    void nobodyKnowsTheFuture() {
        String tomorrow = URLEncoder.encode(OffsetDateTime.now().plusDays(1).toString(), StandardCharsets.UTF_8);
        JsonNode entry = officer.reports(Report.profile(PLACE, 9).in("2022-05"));
        for (String path : List.of(
                ENTRIES + "?asOf=",
                ENTRIES + "/" + entry.path("id").asLong() + "?asOf=",
                ROLL_UP + "&asOf=",
                "registers/enterprise-profile/export?format=csv&asOf=")) {
            Answer future = officer.client().get(path + tomorrow);
            assertEquals(400, future.status(), future::text);
            assertRefused(400, "bad-as-of", officer.client().get(path + "gestern"));
        }
    }

    private int totalsAsked(String viewer, String query) {
        return OfficerClient.officer(platform, viewer)
                .client()
                .read(ROLL_UP + query)
                .path("totals")
                .path("employeesTotal")
                .asInt();
    }

    private List<Integer> figures(String query) {
        JsonNode row = officer.client().read(ROLL_UP + query).path("rows").path(0);
        return List.of(row.path("employeesTotal").asInt(), row.path("count").asInt());
    }

    private Map<Integer, Integer> staff(String path) {
        return staff(officer, path);
    }

    /** Staff by number of the enterprise, in the month of all reports. */
    private static Map<Integer, Integer> staff(OfficerClient client, String path) {
        Map<Integer, Integer> staff = new TreeMap<>();
        String month = path.contains("?") ? "&period=2022-03" : "?period=2022-03";
        client.client().read(path + month).path("items").forEach(item -> {
            String name = item.path("enterpriseName").asText();
            staff.put(
                    Integer.valueOf(name.replaceAll(".*第(\\d+)厂", "$1")),
                    item.path("employeesTotal").asInt());
        });
        return staff;
    }

    /** Moment at which the entry got the version that was answered. */
    private static String moment(JsonNode entry) {
        return URLEncoder.encode(entry.path("updatedAt").asText(), StandardCharsets.UTF_8);
    }
}
