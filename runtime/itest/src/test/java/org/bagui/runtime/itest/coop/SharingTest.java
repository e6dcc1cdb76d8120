package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.RefusalAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a pairing shows of the other side: before it nothing, during it the granted facts and nothing else, after it nothing. */
@Edition(shared = true)
@Tag("both-databases")
class SharingTest {
    private static final String SENDING = "451229";
    private static final String RECEIVING = "451082";
    private static final String SHARED = "/shared?period=" + Report.MONTH;
    private static final String DEMAND = Report.DEMAND;
    private static final String SUPPLY = "labour-supply";

    /** Figures and words that nothing else in the platform holds. */
    private static final List<String> OF_RECEIVING = List.of("73911", "73913", "13907739117", "示例451082第1厂", "示例焊工岗");

    private static final List<String> OF_SENDING = List.of("73919");

    private static RunningEdition platform;
    private static OfficerClient sending;
    private static OfficerClient receiving;
    private static JsonNode post;

    @BeforeAll
    static void bothPlacesReport(RunningEdition running) {
        platform = running;
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
        post = receivingReports();
        sendingReports();
    }

    private static JsonNode receivingReports() {
        receiving.reports(Report.profile(RECEIVING, 1));
        Report demand = Report.demand(RECEIVING, 1, "示例焊工岗")
                .with("occupationCode", "示例焊接工")
                .with("shortageCurrent", 73_911)
                .with("shortageExpansion", 73_913)
                .with("expansionPeriod", "2022-05")
                .with("lodging", "FREE")
                .with("validUntil", "2099-12-31")
                .with("contactMobile", "13907739117");
        JsonNode released = receiving.reports(demand.with("released", true));
        Report other = demand.with("occupationCode", "示例装配工")
                .with("shortageCurrent", 2)
                .with("shortageExpansion", 0);
        receiving.reports(other.without("expansionPeriod").with("postTitle", "示例未公开岗"));
        receiving.reports(other.without("expansionPeriod")
                .with("postTitle", "示例过期岗")
                .with("released", true)
                .with("validUntil", "2022-04-30"));
        return released;
    }

    private static void sendingReports() {
        supply("示例焊接工", "4", 73_919);
        supply("示例焊接工", "3", 4);
        supply("示例装配工", "N", 5);
    }

    private static void supply(String occupation, String level, int persons) {
        Map<String, Object> entry = Map.of(
                "period", Report.MONTH, "occupationCode", occupation, "skillLevel", level, "personsAvailable", persons);
        sending.client().post("registers/" + SUPPLY + "/entries", entry).orThrow();
    }

    @Test
    void beforeNothingDuringTheGrantedFactsAfterNothing() {
        String pairing = Proposal.between(SENDING, RECEIVING).madeBy(receiving);
        assertNotThere(sending.client().get(pairing + SHARED));
        assertNothingForeign();

        sending.client().post(pairing + "/confirm", Map.of()).orThrow();
        assertSendingSees(sending.client().read(pairing + SHARED));
        assertReceivingSees(receiving.client().read(pairing + SHARED));
        assertATownshipCanTellItsPeople(pairing);
        assertNothingMoreCanBeAsked(pairing);
        assertNothingForeign();
        assertALedgerThatIsOffIsSaid(pairing);

        receiving.client().post(pairing + "/end", Map.of("reason", "示例期满")).orThrow();
        for (OfficerClient client : List.of(sending, receiving)) {
            Answer over = client.client().get(pairing + SHARED);
            JsonNode problem = assertRefused(409, "state-conflict", over);
            assertEquals(
                    "pairing-ended", problem.path("errors").path(0).path("code").asText());
            assertHolds(false, over, OF_RECEIVING);
            assertHolds(false, over, OF_SENDING);
        }
        assertNothingForeign();
    }

    /** A city shares with its counties without a pairing: the same facts in the same shapes, as long as it says so. */
    @Test
    void aCityGrantsItsCounties() {
        String city = "451000";
        String grant = "laborcoop/grants/" + city;
        OfficerClient neighbour = OfficerClient.officer(platform, "451030");
        assertNotThere(neighbour.client().get(grant + SHARED));
        assertNotThere(neighbour.client().json("PUT", grant, Map.of("facts", List.of("shortage"))));
        OfficerClient baise = OfficerClient.officer(platform, city);
        assertRefused(422, "invalid-entry", baise.client().json("PUT", grant, Map.of("facts", List.of("names"))));
        assertRefused(
                400,
                "no-place-to-grant",
                baise.client().json("PUT", "laborcoop/grants/451030", Map.of("facts", List.of("shortage"))));
        baise.client()
                .json("PUT", grant, Map.of("facts", List.of("shortage", "supply")))
                .orThrow();

        JsonNode shared = neighbour.client().read(grant + SHARED).path("shared");
        assertEquals(List.of("place", "shortage", "supply"), members(shared));
        assertTrue(shared.path("shortage").toString().contains("示例焊接工"), shared::toString);
        assertTrue(neighbour.client().read("laborcoop/grants").toString().contains(city));
        assertRefused(400, "unknown-parameter", neighbour.client().get(grant + SHARED + "&by=county"));
        assertNotThere(sending.client().get(grant + SHARED));
        assertNotThere(neighbour.client().get("laborcoop/grants/450000" + SHARED));
        assertNotThere(neighbour.client().get("registers/" + DEMAND + "/entries?jurisdiction=" + RECEIVING));

        baise.client().json("PUT", grant, Map.of("facts", List.of())).orThrow();
        assertNotThere(neighbour.client().get(grant + SHARED));
    }

    /** A county finds partners among all that a grant of its city or region covers, and nowhere else. */
    @Test
    void aGrantFindsPartnersForACounty() {
        String city = "450900";
        String own = "450921";
        String other = "450922";
        OfficerClient county = OfficerClient.officer(platform, own);
        OfficerClient neighbour = OfficerClient.officer(platform, other);
        county.reports(Report.profile(own, 61).in("2019-05"));
        county.reports(Report.demand(own, 61, "焊工岗")
                .in("2019-05")
                .with("occupationCode", "示例对焊工")
                .with("shortageCurrent", 12));
        neighbour.reports(Report.profile(other, 61).in("2019-05"));
        neighbour.reports(Report.demand(other, 61, "装配岗")
                .in("2019-05")
                .with("occupationCode", "示例对装工")
                .with("shortageCurrent", 8));
        offers(neighbour, other, "示例对焊工", 9);
        offers(neighbour, other, "示例对铆工", 4);
        offers(county, own, "示例对装工", 20);
        county.reports(Report.demand(own, 61, "铆工岗")
                .in("2019-05")
                .with("occupationCode", "示例对铆工")
                .with("shortageCurrent", 4));
        assertEquals(List.of(List.of(), List.of()), partners(county, own));

        OfficerClient baise = OfficerClient.officer(platform, city);
        String grant = "laborcoop/grants/" + city;
        baise.client().json("PUT", grant, Map.of("facts", List.of("supply"))).orThrow();
        assertEquals(
                List.of(List.of(other + " 9"), List.of()),
                partners(county, own),
                "four riveters are too few to be told");
        baise.client()
                .json("PUT", grant, Map.of("facts", List.of("shortage", "supply")))
                .orThrow();
        assertEquals(List.of(List.of(other + " 9"), List.of(other + " 8")), partners(county, own));
        assertEquals(
                List.of(List.of(other + " 13"), List.of(other + " 8")),
                partners(baise, own),
                "who sees both by right sees all");
        assertTrue(OfficerClient.of(platform, city, "auditor")
                .client()
                .read("audit?action=shared-facts-read&subject=sharing-grant:" + city)
                .toString()
                .contains(county.username()));
        baise.client().json("PUT", grant, Map.of("facts", List.of())).orThrow();
        assertEquals(List.of(List.of(), List.of()), partners(county, own));
    }

    private static void offers(OfficerClient officer, String county, String occupation, int persons) {
        officer.client()
                .json(
                        "POST",
                        "registers/" + SUPPLY + "/entries",
                        Map.of(
                                "countyCode",
                                county,
                                "period",
                                "2019-05",
                                "skillLevel",
                                "4",
                                "occupationCode",
                                occupation,
                                "personsAvailable",
                                persons))
                .orThrow();
    }

    /** Senders and receivers of the county, each with its persons; no other county is told of. */
    private static List<List<String>> partners(OfficerClient officer, String county) {
        JsonNode places = officer.client()
                .read("laborcoop/partners?period=2019-05&jurisdiction=" + county)
                .path("places");
        assertEquals(
                List.of(county),
                places.findValuesAsText("place").stream().limit(1).toList());
        assertEquals(1, places.size());
        List<List<String>> found = new ArrayList<>();
        for (String side : List.of("senders", "receivers")) {
            List<String> told = new ArrayList<>();
            places.path(0)
                    .path(side)
                    .forEach(one -> told.add(one.path("place").asText() + " "
                            + one.path("persons").asText()));
            found.add(told);
        }
        return found;
    }

    private void assertSendingSees(JsonNode shared) {
        JsonNode place = onlyPlace(RECEIVING, shared);
        assertEquals(List.of("place", "posts", "shortage"), members(place));
        JsonNode shortage = place.path("shortage").path("rows");
        assertEquals(2, shortage.size(), shortage::toString);
        assertEquals(
                "{\"occupation\":\"示例焊接工\",\"period\":\"2022-03\",\"shortageCurrent\":73911,\"shortageExpansion\":73913}",
                shortage.path(0).toString());
        assertEquals(4, shortage.path(1).path("shortageCurrent").asInt(), "small figures of shortage are not hidden");
        JsonNode posts = place.path("posts").path("rows");
        assertEquals(1, posts.size(), posts::toString);
        JsonNode only = posts.path(0);
        assertEquals(
                "示例451082第1厂 示例焊工岗",
                only.path("enterpriseName").asText() + " "
                        + only.path("postTitle").asText());
        assertEquals(73_911, only.path("shortageCurrent").asInt(), "how many the post is for");
        assertEquals(2, only.path("plannedRecruitment").asInt());
        assertEquals(
                "3000 4000 FREE",
                only.path("wageMin").asText() + " " + only.path("wageMax").asText() + " "
                        + only.path("lodging").asText());
        assertEquals(
                "13907739117 2099-12-31",
                only.path("contactMobile").asText() + " "
                        + only.path("validUntil").asText());
    }

    private void assertReceivingSees(JsonNode shared) {
        JsonNode place = onlyPlace(SENDING, shared);
        assertEquals(List.of("place", "supply"), members(place));
        JsonNode rows = place.path("supply").path("rows");
        assertEquals(3, rows.size(), "a row that is no cell would be a total: " + rows);
        int hidden = 0;
        for (JsonNode row : rows) {
            if (row.path("hidden").asBoolean()) {
                assertFalse(row.has("persons"), row::toString);
                hidden++;
            } else {
                assertTrue(row.path("persons").asInt() >= 5, row::toString);
            }
            assertEquals(SENDING, row.path("place").asText());
        }
        assertEquals(1, hidden, rows::toString);
        assertFalse(shared.has("totals") || place.path("supply").has("totals"), shared::toString);
    }

    /** What its county has agreed a township reads, and takes no step of. */
    private static void assertATownshipCanTellItsPeople(String pairing) {
        OfficerClient township = OfficerClient.officer(platform, "451229101");
        JsonNode listed = township.client().read("laborcoop/pairings?state=active");
        assertEquals(1, listed.path("items").size(), listed::toString);
        assertEquals(
                "示例焊工岗",
                township.client()
                        .read(pairing + SHARED)
                        .path("places")
                        .path(0)
                        .path("posts")
                        .path("rows")
                        .path(0)
                        .path("postTitle")
                        .asText());
        assertFalse(township.client().read(pairing).has("progress"), "transfers of the county are not the township's");
        assertTrue(sending.client().read(pairing).has("progress"));
        assertNotThere(township.client().post(pairing + "/end", Map.of("reason", "示例")));
        assertNotThere(township.client().post(pairing + "/renew", Map.of("validUntil", "2099-12-31")));
    }

    /** A place that keeps no ledgers shares none: no error, the answer says why. */
    private void assertALedgerThatIsOffIsSaid(String pairing) {
        OfficerClient administrator = OfficerClient.of(platform, RECEIVING, "administrator");
        String modules = "tenants/" + RECEIVING + "/modules";
        Map<String, List<String>> without =
                Map.of("enabled", List.of("org.bagui.plugin.laborcoop", "org.bagui.plugin.reports"));
        administrator.client().json("PUT", modules, without, "If-Match", "*").orThrow();
        JsonNode place = onlyPlace(RECEIVING, sending.client().read(pairing + SHARED));
        assertEquals(
                "module-not-enabled", place.path("shortage").path("missing").asText());
        assertEquals("module-not-enabled", place.path("posts").path("missing").asText());
        assertEquals(0, place.path("shortage").path("rows").size(), place::toString);
        administrator
                .client()
                .json("PUT", modules, Map.of("inherit", true), "If-Match", "*")
                .orThrow();
    }

    private static JsonNode onlyPlace(String expected, JsonNode shared) {
        assertEquals(1, shared.path("places").size(), shared::toString);
        assertEquals(Report.MONTH, shared.path("period").asText());
        assertTrue(shared.path("asOf").isTextual());
        assertEquals(expected, shared.path("places").path(0).path("place").asText());
        return shared.path("places").path(0);
    }

    private static List<String> members(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    /** Another cut of the same facts would give sums by which hidden cells could be told. */
    private void assertNothingMoreCanBeAsked(String pairing) {
        for (String more :
                List.of("by=skillLevel", "measures=wishToReturn", "where=skillLevel=3", "jurisdiction=451229")) {
            assertRefused(400, "unknown-parameter", receiving.client().get(pairing + SHARED + "&" + more));
        }
        assertRefused(400, "too-many-months", receiving.client().get(pairing + "/shared?period=2021-03..2022-03"));
        assertRefused(400, "bad-period", receiving.client().get(pairing + "/shared?period=x"));
        OfficerClient stranger = OfficerClient.officer(platform, "451030");
        assertNotThere(stranger.client().get(pairing));
        assertNotThere(stranger.client().get(pairing + SHARED));
    }

    private void assertNothingForeign() {
        assertNothing(sending, RECEIVING, OF_RECEIVING);
        assertNothing(receiving, SENDING, OF_SENDING);
        String entry = "registers/" + DEMAND + "/entries/" + post.path("id").asLong();
        assertNotThere(sending.client().get(entry));
        assertNotThere(sending.client().get(entry + "/revisions"));
        assertNotThere(sending.client().json("PATCH", entry, Map.of("remark", "x"), "If-Match", "*"));
        Map<String, String> fromThere = Map.of("jurisdiction", RECEIVING, "from", Report.MONTH, "to", "2022-04");
        assertNotThere(sending.client().post("registers/" + DEMAND + "/carry-forward", fromThere));
    }

    private static void assertNothing(OfficerClient client, String foreign, List<String> canaries) {
        List<String> registers = List.of(DEMAND, SUPPLY);
        for (String path : ForeignPaths.naming(foreign, registers)) {
            Answer answer = client.client().get(ForeignPaths.encoded(path));
            assertNotThere(answer);
            assertHolds(false, answer, canaries);
        }
        for (String path : ForeignPaths.unnamed(registers)) {
            Answer answer = client.client().get(ForeignPaths.encoded(path));
            if (answer.status() != 200) {
                RefusalAssertions.assertRefused(answer);
            }
            assertHolds(false, answer, canaries);
        }
    }

    private static void assertHolds(boolean expected, Answer answer, List<String> canaries) {
        for (String canary : canaries) {
            // As a word of its own: moments and trace ids have digits enough to hold any figure by chance.
            Pattern word = Pattern.compile("(?<![\\w.])" + Pattern.quote(canary) + "(?!\\w)");
            assertEquals(expected, word.matcher(answer.text()).find(), () -> canary + " in " + answer.request());
        }
    }
}
