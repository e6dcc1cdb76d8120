package org.bagui.runtime.itest.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Odd figures are kept and asked about, each by its code. */
@Edition(shared = true)
@Tag("both-databases")
class WarningsTest {
    private static final String PLACE = "450328";
    private static final String SIBLING = "450329";
    private static final String CITY = "450300";

    private final RunningEdition platform;
    private final OfficerClient officer;

    WarningsTest(RunningEdition platform) {
        this.platform = platform;
        officer = OfficerClient.officer(platform, PLACE);
    }

    private static Report profile(int number, int staff) {
        return Report.profile(PLACE, number).with("employeesTotal", staff);
    }

    private Set<String> asked(Report... reports) {
        return asked(officer, PLACE, reports);
    }

    private static Set<String> asked(OfficerClient who, String place, Report... reports) {
        Sheet sheet = Sheet.of(List.of(reports));
        String path = "registers/" + sheet.register() + "/imports?mode=rowwise&jurisdiction=" + place + "&period="
                + reports[0].values().get("period");
        JsonNode answer = who.client()
                .send("POST", path, Sheet.CSV, sheet.csv())
                .orThrow()
                .json();
        assertEquals(0, answer.path("rows").path("rejected").asInt(), answer::toString);
        return new TreeSet<>(answer.path("warnings").findValuesAsText("code"));
    }

    @Test
    void thoseOfOneEntryAreAskedForByItsId() {
        officer.reports(profile(8, 200).in("2021-01"));
        officer.reports(profile(8, 400).in("2021-02"));
        String register = "registers/enterprise-profile/";
        long entry = officer.client()
                .read(register + "entries?jurisdiction=" + PLACE + "&period=2021-02")
                .at("/items/0/id")
                .asLong();
        String asked = register + "warnings?open=true&entry=" + entry + "&jurisdiction=";
        JsonNode found = officer.client().read(asked + PLACE);
        assertEquals(
                Set.of("size-class-not-computed", "staff-jump"),
                new TreeSet<>(found.path("items").findValuesAsText("code")),
                found::toString);
        assertEquals(
                0,
                OfficerClient.officer(platform, SIBLING)
                        .client()
                        .read(asked + SIBLING)
                        .path("items")
                        .size());
        assertEquals(
                404,
                OfficerClient.officer(platform, SIBLING)
                        .client()
                        .get(asked + PLACE)
                        .status());
    }

    @Test
    void jumpsAndHeadCountsThatDiffer() {
        officer.reports(profile(1, 200).in("2022-01"));
        officer.reports(profile(2, 200).in("2022-01"));
        assertEquals(
                Set.of("staff-jump"),
                asked(profile(1, 261).in("2022-02"), profile(2, 260).in("2022-02")));
        Report flow = Report.flow(PLACE, 1).in("2022-02").with("openingStaff", 200);
        assertEquals(
                Set.of("last-month-missing", "staff-jump", "head-count-differs"),
                asked(flow.with("hires", 70).with("separations", 0)));
        assertEquals(
                Set.of("last-month-missing", "staff-jump"),
                asked(flow.with("hires", 61).with("separations", 0)));
        assertEquals(
                Set.of("staff-jump", "head-count-differs"),
                asked(profile(1, 262).in("2022-02")));
    }

    @Test
    void copiedFiguresOfFirmsThatAreNotSmall() {
        for (String month : List.of("2021-03", "2021-04")) {
            officer.reports(profile(11, 100).in(month));
            officer.reports(small(12).in(month));
        }
        assertEquals(Set.of(), asked(small(12).in("2021-05")));
        assertEquals(Set.of("figures-repeated"), asked(profile(11, 100).in("2021-05")));
    }

    private static Report small(int number) {
        Report small = profile(number, 19).with("industrialWorkersTotal", 19);
        for (String part :
                List.of("workersSkilled", "skillJunior", "skillIntermediate", "skillSenior", "skillTechnician")) {
            small = small.with(part, 0);
        }
        return small.with("workersGeneral", 19).with("skillNone", 18);
    }

    @Test
    void namesThatLookAlike() {
        Report one = profile(21, 100).in("2022-03").with("enterpriseName", "灵川(北)木业有限公司");
        Report other = profile(22, 100).in("2022-03").with("enterpriseName", "灵川（北）木业有限责任公司");
        assertEquals(Set.of(), asked(one));
        assertEquals(Set.of("look-alike-name"), asked(other));
        assertEquals(Set.of(), asked(one.in("2022-04"), other.in("2022-04")));
    }

    @Test
    void aCodeInTwoPlacesIsToldOnlyToWhoSeesBoth() {
        Report here = profile(31, 100).in("2022-03").with("contactMobile", "13907739931");
        OfficerClient.officer(platform, SIBLING).reports(here.with("countyCode", SIBLING));
        assertEquals(Set.of(), asked(here));
        assertEquals(Set.of("code-in-two-places"), asked(OfficerClient.officer(platform, CITY), CITY, here));
    }

    @Test
    void aHighShortageRate() {
        officer.reports(profile(41, 85).in("2022-03").with("industrialWorkersTotal", 80));
        Report demand = Report.demand(PLACE, 41, "缝纫工").in("2022-03").with("onPost", 10);
        assertEquals(Set.of(), asked(demand.with("shortageCurrent", 15).with("enterpriseName", null)));
        assertEquals(
                Set.of("shortage-rate-high"),
                asked(demand.with("shortageCurrent", 16).with("enterpriseName", null)));
    }
}
