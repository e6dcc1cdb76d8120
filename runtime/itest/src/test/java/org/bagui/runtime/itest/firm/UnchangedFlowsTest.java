package org.bagui.runtime.itest.firm;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** "Unchanged" repeats stocks and facts; what happened last month has not happened again. */
@Edition(shared = true)
@Tag("both-databases")
class UnchangedFlowsTest {
    private static final String PLACE = "451024";
    private static final List<String> FLOWS = List.of("hires", "separations", "adjustment");

    private final RunningEdition platform;
    private final OfficerClient officer;

    UnchangedFlowsTest(RunningEdition platform) {
        this.platform = platform;
        officer = OfficerClient.officer(platform, PLACE);
    }

    /** 160 people, of whom 10 left and 70 came in January, stay 220 through months without change. */
    @Test
    void staffStaysThroughUnchangedMonths() {
        officer.reports(Report.profile(PLACE, 51));
        officer.reports(Report.flow(PLACE, 51)
                .in("2022-01")
                .with("openingStaff", 160)
                .with("hires", 70)
                .with("hiresGuangxi", 30)
                .with("separations", 10));
        for (String month : List.of("2022-02", "2022-03")) {
            confirmed(month, Report.FLOW);
            JsonNode flow = entry(Report.FLOW, month, 51);
            assertEquals(220, flow.path("openingStaff").asInt(), flow::toString);
            assertEquals(220, flow.path("closingStaff").asInt(), flow::toString);
            FLOWS.forEach(name -> assertEquals(0, flow.path(name).asInt(), name));
            assertTrue(
                    flow.path("hiresGuangxi").isNull()
                            || flow.path("hiresGuangxi").asInt() == 0,
                    flow::toString);
        }
        JsonNode year = officer.client()
                .read("registers/monthly-flow/rollup?measures=hires,separations&period=2022-01..2022-03&jurisdiction="
                        + PLACE + "&where=uscc=" + Report.flow(PLACE, 51).uscc())
                .path("totals");
        assertEquals(70, year.path("hires").asInt());
        assertEquals(10, year.path("separations").asInt());
    }

    /** What explained January's decline explains nothing in a month without one. */
    @Test
    void aDeclineIsNotExplainedAgain() {
        officer.reports(Report.profile(PLACE, 52));
        officer.reports(Report.flow(PLACE, 52)
                .in("2022-01")
                .with("openingStaff", 100)
                .with("hires", 0)
                .with("separations", 5)
                .with("declineType", "2")
                .with("declineReason", "99")
                .with("declineNote", "订单减少"));
        confirmed("2022-02", Report.FLOW);
        assertStill("2022-02", 95);
        officer.reports(Report.flow(PLACE, 52)
                .in("2022-03")
                .with("hires", 0)
                .with("separations", 0)
                .with("adjustment", 4)
                .with("declineNote", "补报4人"));
        confirmed("2022-04", Report.FLOW);
        assertStill("2022-04", 99);
    }

    private void assertStill(String month, int staff) {
        JsonNode flow = entry(Report.FLOW, month, 52);
        assertEquals(staff, flow.path("openingStaff").asInt(), flow::toString);
        assertEquals(staff, flow.path("closingStaff").asInt(), flow::toString);
        for (String name : List.of("declineType", "declineReason", "declineNote", "adjustment")) {
            assertTrue(flow.path(name).isNull() || flow.path(name).isMissingNode(), flow::toString);
        }
    }

    @Test
    void ofDemandTheShortageStaysAndNobodyMoreIsRecruited() {
        officer.reports(Report.profile(PLACE, 53));
        JsonNode january =
                officer.reports(Report.demand(PLACE, 53, "普工").in("2022-01").with("plannedRecruitment", 3));
        confirmed("2022-02", Report.DEMAND);
        JsonNode february = entry(Report.DEMAND, "2022-02", 53);
        assertEquals(january.path("shortageCurrent"), february.path("shortageCurrent"));
        assertEquals(january.path("wageMin"), february.path("wageMin"));
        assertEquals(0, february.path("plannedRecruitment").asInt(), february::toString);
    }

    /** Courses are held in a month; there is no course that goes on by saying nothing. */
    @Test
    void trainingIsNotConfirmedAsUnchanged() {
        assertRefused(400, "unchanged-not-meant", officer.client().post(path("training-demand"), at("2022-02")));
    }

    @Test
    void aFirmsOwnDoorRepeatsNoFlowEither() {
        officer.reports(Report.profile(PLACE, 54).in(Clerk.ago(4)));
        officer.reports(Report.flow(PLACE, 54)
                .in(Clerk.ago(4))
                .with("openingStaff", 160)
                .with("hires", 60)
                .with("separations", 0));
        Clerk clerk = Clerk.of(platform, PLACE, Report.flow(PLACE, 54).uscc());
        JsonNode owed = clerk.owed(Clerk.ago(3), Report.FLOW);
        assertTrue(owed.path("repeatable").asBoolean(), owed::toString);
        assertTrue(owed.path("notRepeated").toString().contains("\"hires\""), owed::toString);
        clerk.unchanged(Clerk.ago(3), Report.FLOW).orThrow();
        JsonNode flow = clerk.owed(Clerk.ago(3), Report.FLOW).path("entries").get(0);
        assertEquals(220, flow.path("openingStaff").asInt(), flow::toString);
        assertEquals(220, flow.path("closingStaff").asInt(), flow::toString);
        assertEquals(0, flow.path("hires").asInt(), flow::toString);
    }

    private void confirmed(String month, String register) {
        JsonNode told =
                officer.client().post(path(register), at(month)).orThrow().json();
        assertTrue(told.path("confirmed").asInt() >= 1, told::toString);
        assertEquals(0, told.path("errors").size(), told::toString);
    }

    private static String path(String register) {
        return "registers/" + register + "/unchanged";
    }

    private static Map<String, Object> at(String month) {
        return Map.of("jurisdiction", PLACE, "period", month);
    }

    private JsonNode entry(String register, String month, int number) {
        JsonNode items = officer.client()
                .read("registers/" + register + "/entries?period=" + month + "&where=uscc="
                        + Report.flow(PLACE, number).uscc())
                .path("items");
        assertEquals(1, items.size(), items::toString);
        return officer.client()
                .read("registers/" + register + "/entries/"
                        + items.get(0).path("id").asLong());
    }
}
