package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class PostRulesTest {
    private final FakeBatch<LabourDemand> batch = new FakeBatch<>(LabourDemand.class);

    @Test
    void planIsAtMostBothShortagesUnlessItReplacesLeavers() {
        plan(5, 3, 8, false);
        plan(5, 3, 9, false);
        plan(5, 3, 9, true);
        assertEquals(
                List.of("2 E plannedRecruitment planned-over-shortage"),
                batch.without("shortageReason", "expansionPeriod").run(new Shortages()).stream()
                        .filter(found -> !found.startsWith("N"))
                        .toList());
    }

    private void plan(int current, int expansion, int planned, boolean replaces) {
        batch.add(
                "shortageCurrent",
                current,
                "shortageExpansion",
                expansion,
                "plannedRecruitment",
                planned,
                "replacesLeavers",
                replaces);
    }

    @Test
    void anExpectedShortageNamesItsMonth() {
        batch.add("shortageExpansion", 3);
        batch.add("shortageExpansion", 3, "expansionPeriod", Entries.MONTH);
        batch.add("shortageExpansion", 3, "expansionPeriod", YearMonth.of(2022, 2));
        batch.add("shortageExpansion", 0);
        assertEquals(
                List.of("1 E expansionPeriod missing-expansion-period", "3 E expansionPeriod expansion-before-period"),
                batch.run(new Shortages()));
    }

    @Test
    void anAbsentMonthAndAnAbsentReasonAreNotes() {
        batch.without("expansionPeriod", "shortageReason");
        batch.add("shortageExpansion", 3);
        batch.add("shortageCurrent", 3);
        assertEquals(
                List.of("N expansionPeriod rule-not-checked", "N shortageReason rule-not-checked"),
                batch.run(new Shortages()));
    }

    @Test
    void aReasonIsWantedButNeverCostsTheRow() {
        batch.add("shortageCurrent", 3);
        batch.add("shortageCurrent", 3, "shortageReason", "WAGE");
        batch.add("shortageCurrent", 0);
        assertEquals(List.of("1 W shortageReason missing-shortage-reason"), batch.run(new Shortages()));
    }

    @Test
    void skilledAndTechnicalPostsNameTheirOccupation() {
        batch.add("postCategory", "SKILLED");
        batch.add("postCategory", "TECHNICAL", "occupationCode", "6-18-02-03");
        batch.add("postCategory", "GENERAL");
        assertEquals(List.of("1 E occupationCode missing-occupation"), batch.run(new DemandOccupations()));
        FakeBatch<LabourDemand> sheet = new FakeBatch<>(LabourDemand.class).without("occupationCode");
        sheet.add("postCategory", "SKILLED");
        assertEquals(List.of("N occupationCode rule-not-checked"), sheet.run(new DemandOccupations()));
    }

    @Test
    void whatWasReportedWithoutAnOccupationIsChangedInOtherThings() {
        LabourDemand before = post("SKILLED", 3, "reported");
        batch.change(before, post("SKILLED", 5, "reported"), "shortageCurrent");
        batch.change(before, post("TECHNICAL", 3, "reported"), "postCategory");
        batch.change(before, post("SKILLED", 3, "reported"), "occupationCode");
        batch.change(post("SKILLED", 3, "draft"), post("SKILLED", 3, "reported"), "status");
        assertEquals(
                List.of(
                        "2 E occupationCode missing-occupation",
                        "3 E occupationCode missing-occupation",
                        "4 E occupationCode missing-occupation"),
                batch.run(new DemandOccupations()));
    }

    private static LabourDemand post(String category, int shortage, String status) {
        return Entries.entry(
                LabourDemand.class, "postCategory", category, "shortageCurrent", shortage, "status", status);
    }

    @Test
    void peopleAreNotNeededBeforeTheMonth() {
        batch.add("neededBy", LocalDate.of(2022, 3, 1));
        batch.add("neededBy", LocalDate.of(2022, 2, 28));
        batch.add();
        assertEquals(List.of("2 E neededBy needed-before-period"), batch.run(new DemandDates()));
    }

    @Test
    void defaultsComeFromTheCountyAndTheMonth() {
        DemandDefaults rule = new DemandDefaults(BuiltInPlaces.directory());
        LabourDemand demand = batch.add("countyCode", "450203", "contactMobile", "13579353209");
        LabourDemand own = batch.add(
                "countyCode",
                "450203",
                "workPlace",
                "深圳",
                "validUntil",
                LocalDate.of(2022, 5, 1),
                "released",
                true,
                "replacesLeavers",
                true);
        assertEquals(List.of("2 W contactMobile missing-mobile"), batch.run(rule));
        assertEquals("鱼峰区", demand.workPlace);
        assertEquals(LocalDate.of(2022, 4, 30), demand.validUntil);
        assertEquals(false, demand.released);
        assertEquals(false, demand.replacesLeavers);
        assertEquals("深圳", own.workPlace);
        assertEquals(LocalDate.of(2022, 5, 1), own.validUntil);
        assertEquals(true, own.released);
        assertEquals(true, own.replacesLeavers);
    }
}
