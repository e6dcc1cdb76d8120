package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Allocations from the registers: kept, shown with their reasons, compared as scenarios, and never beyond a place. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class AllocationsTest {
    private static final String CITY = "450400";
    private static final String TENGXIAN = "450422";
    private static final String MENGSHAN = "450423";
    private static final String WELDER = "6-18-02-04";
    private static final String FITTER = "6-18-01-07";
    private static final String PATH = "laborcoop/allocations";

    private static OfficerClient city;
    private static OfficerClient stranger;

    @BeforeAll
    static void aCountyLacksWelders(RunningEdition platform) {
        city = OfficerClient.officer(platform, CITY);
        stranger = OfficerClient.officer(platform, "451402");
        OfficerClient county = OfficerClient.officer(platform, MENGSHAN);
        county.reports(Report.profile(MENGSHAN, 771).in("2019-07"));
        county.reports(Report.demand(MENGSHAN, 771, "焊工")
                .in("2019-07")
                .with("occupationCode", WELDER)
                .with("shortageCurrent", 30));
    }

    @Test
    void whoIsOnOfferComesFromTheSurveys(RunningEdition platform) {
        OfficerClient county = OfficerClient.officer(platform, TENGXIAN);
        for (String level : List.of("4", "3")) {
            surveyed(county, WELDER, level, 7);
        }
        OfficerClient firm = OfficerClient.officer(platform, MENGSHAN);
        firm.reports(Report.profile(MENGSHAN, 772).in("2019-08"));
        firm.reports(Report.demand(MENGSHAN, 772, "焊工")
                .in("2019-08")
                .with("occupationCode", WELDER)
                .with("shortageCurrent", 9));
        fewFittersAreOnOffer(county, firm);
        JsonNode plan = solved(Map.of("jurisdiction", CITY, "period", "2019-08", "name", "八月"))
                .path("plan");
        assertEquals(17, plan.path("supply").asInt(), plan::toString);
        assertEquals(12, plan.path("filled").asInt());
        JsonNode partners =
                city.client().read("laborcoop/partners?period=2019-08").path("places");
        assertEquals(TENGXIAN, partners.path(0).path("place").asText(), partners::toString);
        assertEquals(
                MENGSHAN,
                partners.path(0).path("receivers").path(0).path("place").asText());
        assertEquals(
                12, partners.path(0).path("receivers").path(0).path("persons").asInt());
        JsonNode dearer = city.client()
                .read("laborcoop/partners?period=2019-08&distance=10&pairing=7")
                .path("places");
        JsonNode usual = partners.path(0).path("receivers").path(0);
        assertEquals(usual.path("kilometres").asLong() * 12, usual.path("cost").asLong(), usual::toString);
        assertEquals(
                usual.path("cost").asLong() * 10 + 12 * 7,
                dearer.path(0).path("receivers").path(0).path("cost").asLong(),
                dearer::toString);
        assertRefused(400, "bad-parameter", city.client().get("laborcoop/partners?period=2019-08&payGap=1001"));
        becomesAProposalAndNoMore(firm);
    }

    /** A shortage of none, or nobody placed, says who was left out and why. */
    @Test
    void whoIsLeftOutIsCountedByReason(RunningEdition platform) {
        OfficerClient county = OfficerClient.officer(platform, MENGSHAN);
        county.reports(Report.profile(MENGSHAN, 773).in("2019-10"));
        for (String post : List.of("装配工", "包装工")) {
            county.reports(Report.demand(MENGSHAN, 773, post).in("2019-10").with("shortageCurrent", 5));
        }
        JsonNode plan = solved(Map.of("jurisdiction", CITY, "period", "2019-10", "name", "未填职业"))
                .path("plan");
        assertEquals(0, plan.path("shortage").asInt(), plan::toString);
        assertEquals(1, plan.path("leftOut").size(), plan::toString);
        JsonNode left = plan.path("leftOut").path(0);
        assertEquals("no-occupation", left.path("reason").asText());
        assertEquals(10, left.path("persons").asInt());
        assertEquals(2, left.path("posts").asInt());
        assertEquals("10人（2个岗位）没有填写职业，未参与配置；请补填职业后重新提交", left.path("words").asText());
        county.reports(Report.demand(MENGSHAN, 773, "焊工")
                .in("2019-10")
                .with("occupationCode", WELDER)
                .with("shortageCurrent", 30));
        JsonNode more = solved(Map.of("jurisdiction", CITY, "period", "2019-10", "name", "无人"))
                .path("plan")
                .path("leftOut");
        assertEquals(List.of("no-occupation", "no-supply"), more.findValuesAsText("reason"));
        assertEquals(30, more.path(1).path("persons").asInt());
        assertEquals(1, more.path(1).path("posts").asInt());
    }

    /** So few that no other place is told how many. */
    private static void fewFittersAreOnOffer(OfficerClient county, OfficerClient firm) {
        surveyed(county, FITTER, "4", 3);
        firm.reports(Report.demand(MENGSHAN, 772, "钳工")
                .in("2019-08")
                .with("occupationCode", FITTER)
                .with("shortageCurrent", 3));
    }

    private static void surveyed(OfficerClient county, String occupation, String level, int persons) {
        Map<String, Object> cell = Map.of(
                "countyCode", TENGXIAN,
                "period", "2019-08",
                "occupationCode", occupation,
                "skillLevel", level,
                "personsAvailable", persons);
        county.client().json("POST", "registers/labour-supply/entries", cell).orThrow();
    }

    /** The receiving county finds the proposal that the city made for the sending one; a repeat proposes nothing. */
    private static void becomesAProposalAndNoMore(OfficerClient receiving) {
        String id = city.client()
                .read(PATH + "?period=2019-08")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String pairings = PATH + "/" + id + "/pairings";
        JsonNode before = city.client().read(pairings).path("items").path(0);
        assertEquals(12, before.path("persons").asInt(), before::toString);
        assertTrue(before.path("pairing").isMissingNode(), before::toString);
        Map<String, Object> contact = Map.of("name", "示例联系人", "phone", "0772-4201234");
        Map<String, Object> terms = Map.of(
                "side", "sending",
                "validFrom", "2022-01-01",
                "validUntil", "2098-12-31",
                "contacts", Map.of("sending", contact));
        String proposals = PATH + "/" + id + "/proposals";
        JsonNode made =
                city.client().json("POST", proposals, terms).orThrow().json().path("items");
        assertEquals(1, made.size(), made::toString);
        assertEquals("proposed", made.path(0).path("state").asText());
        String pairing = "laborcoop/pairings/" + made.path(0).path("pairing").asText();
        JsonNode seen = receiving.client().read(pairing);
        assertEquals(FITTER, seen.path("quotas").path(0).path("occupation").asText(), seen::toString);
        assertEquals(5, seen.path("quotas").path(0).path("persons").asInt(), "no number below five: " + seen);
        assertEquals(9, seen.path("quotas").path(1).path("persons").asInt(), seen::toString);
        receiving
                .client()
                .json("POST", pairing + "/confirm", Map.of("contact", contact))
                .orThrow();
        assertEquals(
                "active",
                city.client().read(pairings).path("items").path(0).path("state").asText());
        assertEquals(
                0,
                city.client()
                        .json("POST", proposals, terms)
                        .orThrow()
                        .json()
                        .path("items")
                        .size());
    }

    private static Map<String, Object> scenario(String name, int persons) {
        return Map.of(
                "jurisdiction",
                CITY,
                "period",
                "2019-07",
                "name",
                name,
                "options",
                Map.of("supply", List.of(Map.of("place", TENGXIAN, "occupation", WELDER, "persons", persons))));
    }

    private static JsonNode solved(Map<String, Object> scenario) {
        Answer taken = city.client().json("POST", PATH, scenario);
        assertEquals(202, taken.status(), taken::text);
        String id = taken.json().path("id").asText();
        return Waiting.until(
                () -> city.client().read(PATH + "/" + id),
                one -> !one.path("state").asText().equals("running"));
    }

    @Test
    void whoIsLackingIsFoundAndTheWayIsExplained() {
        JsonNode twenty = solved(scenario("二十名焊工", 20));
        assertEquals("done", twenty.path("state").asText(), twenty::toString);
        JsonNode plan = twenty.path("plan");
        assertEquals(30, plan.path("shortage").asInt(), plan::toString);
        assertEquals(20, plan.path("filled").asInt());
        assertTrue(plan.path("verified").asBoolean());
        JsonNode line = plan.path("lines").path(0);
        assertEquals(TENGXIAN, line.path("from").asText());
        assertEquals(MENGSHAN, line.path("to").asText());
        assertTrue(line.path("unitCost").asInt() > 20, "kilometres between the two seats: " + line);
        JsonNode worth = plan.path("duals").path("supply").path(0).path("worth");
        assertEquals(1, worth.path("filled").asInt(), "one more welder would be placed");
        JsonNode forty = solved(scenario("四十名焊工", 40));
        assertEquals(30, forty.path("plan").path("filled").asInt());
        JsonNode comparison = city.client()
                .read(PATH + "/" + twenty.path("id").asText() + "/comparison?with="
                        + forty.path("id").asText());
        assertEquals(10, comparison.path("filled").asInt(), comparison::toString);
        assertEquals(20, comparison.path("lines").path(0).path("persons").asInt());
        assertEquals(30, comparison.path("lines").path(0).path("otherPersons").asInt());
        JsonNode partners = city.client().read("laborcoop/partners?period=2019-07");
        assertEquals(0, partners.path("places").path(0).path("senders").size(), "nobody is on offer: " + partners);
        JsonNode listed = city.client().read(PATH + "?period=2019-07").path("items");
        assertEquals(forty.path("id"), listed.path(0).path("id"), "the latest first");
        assertTrue(listed.path(0).path("plan").path("lines").isMissingNode(), listed::toString);
        assertEquals(100, listed.path(0).path("progress").asInt());
        assertEquals(30, listed.path(0).path("plan").path("filled").asInt(), listed::toString);
        assertEquals(
                forty.path("plan").path("cost"), listed.path(0).path("plan").path("cost"));
        assertEquals(40, listed.path(0).path("plan").path("supply").asInt());
        assertEquals(30, listed.path(0).path("plan").path("shortage").asInt());
        assertTrue(listed.path(0).path("plan").path("verified").asBoolean());
    }

    @Test
    void othersSeeNothingOfIt() {
        String id = solved(scenario("十名焊工", 10)).path("id").asText();
        assertRefused(404, "not-found", stranger.client().get(PATH + "/" + id));
        assertRefused(404, "not-found", stranger.client().json("DELETE", PATH + "/" + id, null));
        assertRefused(404, "not-found", stranger.client().json("POST", PATH, scenario("别的市", 1)));
        assertEquals(204, city.client().json("DELETE", PATH + "/" + id, null).status());
        assertRefused(404, "not-found", city.client().get(PATH + "/" + id));
    }

    @Test
    void whatCannotBeIsTold() {
        JsonNode impossible = solved(Map.of(
                "jurisdiction",
                CITY,
                "period",
                "2019-07",
                "name",
                "最低人数",
                "options",
                Map.of("minimums", List.of(Map.of("from", TENGXIAN, "to", MENGSHAN, "wanted", WELDER, "persons", 5)))));
        assertEquals("failed", impossible.path("state").asText(), impossible::toString);
        assertEquals("infeasible", impossible.path("failure").path("code").asText());
        assertEquals(TENGXIAN, impossible.path("failure").path("named").path(0).asText());
        String detail = impossible.path("failure").path("detail").asText();
        assertTrue(detail.startsWith("从藤县到蒙山县的“6-18-02-04”最低人数无法满足"), detail);
        Answer outside = city.client()
                .json(
                        "POST",
                        PATH,
                        Map.of(
                                "jurisdiction",
                                CITY,
                                "period",
                                "2019-07",
                                "name",
                                "外市",
                                "options",
                                Map.of(
                                        "supply",
                                        List.of(Map.of("place", "450203", "occupation", WELDER, "persons", 5)))));
        assertEquals(
                "no-place-inside",
                outside.json().path("errors").path(0).path("code").asText(),
                outside::text);
        assertRefused(422, "invalid-entry", city.client().json("POST", PATH, Map.of("jurisdiction", CITY)));
        Map<String, Object> penalty = Map.of("wanted", WELDER, "offered", "6-18-01-01", "penalty", -1);
        Answer wrong = city.client()
                .json(
                        "POST",
                        PATH,
                        Map.of(
                                "jurisdiction",
                                CITY,
                                "period",
                                "2019-07",
                                "name",
                                "替代",
                                "options",
                                Map.of("substitutions", List.of(penalty))));
        assertEquals(
                "/options/substitutions/0/penalty",
                wrong.json().path("errors").path(0).path("pointer").asText(),
                wrong::text);
    }
}
