package org.bagui.plugin.ledger.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {
    private static final String MOBILE = "13579353209";

    private final FakeBatch<EnterpriseProfile> batch = new FakeBatch<>(EnterpriseProfile.class);

    @Test
    void oneMobileForMoreThanFiveEnterprisesIsAsked() {
        for (String uscc : List.of("A", "B", "C", "D")) {
            batch.store("enterprise-profile", "uscc", uscc, "contactMobile", MOBILE);
        }
        batch.add("uscc", "E", "contactMobile", MOBILE + "/07712345678");
        assertEquals(List.of(), batch.run(new Telephones()));
        batch.add("uscc", "F", "contactMobile", MOBILE);
        assertEquals(
                List.of("1 W contactMobile shared-mobile", "2 W contactMobile shared-mobile"),
                batch.run(new Telephones()));
    }

    @Test
    void aRowThatGetsItsOwnNumberNoLongerCounts() {
        for (String uscc : List.of("A", "B", "C", "D", "E", "F")) {
            batch.store("enterprise-profile", "uscc", uscc, "contactMobile", MOBILE);
        }
        batch.add("uscc", "A", "contactMobile", "13579353200");
        batch.add("uscc", "B", "contactMobile", MOBILE);
        assertEquals(List.of(), batch.run(new Telephones()));
    }

    @Test
    void aMissingNumberIsAWarningAndAnAbsentColumnANote() {
        batch.add("uscc", "A");
        assertEquals(List.of("1 W contactMobile missing-mobile"), batch.run(new Telephones()));
        FakeBatch<EnterpriseProfile> sheet = new FakeBatch<>(EnterpriseProfile.class).without("contactMobile");
        sheet.add("uscc", "A");
        assertEquals(List.of("N contactMobile rule-not-checked"), sheet.run(new Telephones()));
    }

    @Test
    void twoPlacesAreAskedWhereTheInputReachesBoth() {
        batch.at("450200");
        batch.add("uscc", "A");
        batch.add("uscc", "B");
        batch.store("enterprise", "uscc", "A", "period", null, "recordedPlace", 450204000000L);
        batch.store("enterprise", "uscc", "B", "period", null);
        assertEquals(List.of("1 W uscc code-in-two-places"), batch.run(new TwoPlaces()));
    }

    @Test
    void aCountySeesNothingOfAnotherPlace() {
        batch.add("uscc", "A");
        batch.store("enterprise", "uscc", "A", "period", null, "recordedPlace", 450204000000L);
        assertEquals(List.of(), batch.run(new TwoPlaces()));
    }

    @Test
    void theCityComesFromTheCountyAndMustFitIt() {
        EnterpriseProfile filled = batch.add("countyCode", "450203");
        batch.add("countyCode", "450203", "cityCode", "450200");
        batch.add("countyCode", "450203", "cityCode", "450300");
        assertEquals(List.of("3 E cityCode city-not-of-county"), batch.run(new PlaceColumns()));
        assertEquals("450200", filled.cityCode);
    }

    @Test
    void idNumbersAreRefusedAndCreditCodesAreNot() {
        batch.add("legalRepresentative", "韦明 450203190501011234");
        batch.add("remark", "信用代码914502031900010112");
        batch.add("remark", "原代码91450203MA5LF0A41X");
        assertEquals(List.of("1 E legalRepresentative id-number-in-text"), batch.run(new PersonalText()));
    }

    @Test
    void theLedgerGivesTheNameOnlyWhereTheColumnIsAbsent() {
        batch.store("enterprise", "uscc", "A", "period", null, "enterpriseName", "柳州一厂");
        EnterpriseProfile empty = batch.add("uscc", "A");
        batch.run(new KnownName());
        assertNull(empty.enterpriseName());
        batch.without("enterpriseName");
        EnterpriseProfile stranger = batch.add("uscc", "B");
        batch.run(new KnownName());
        assertEquals("柳州一厂", empty.enterpriseName());
        assertNull(stranger.enterpriseName());
    }

    @Test
    void theStampChangesOnlyWithTheEntry() {
        EnterpriseProfile fresh = batch.add("employeesTotal", 10);
        EnterpriseProfile before = stamped(10);
        EnterpriseProfile same = stamped(10);
        same.reportedOn = null;
        batch.change(before, same);
        EnterpriseProfile changed = stamped(11);
        batch.change(before, changed);
        batch.by("柳南区人社局").run(new ReportStamp());
        assertEquals("柳南区人社局", fresh.reportedBy);
        assertEquals(batch.today(), fresh.reportedOn);
        assertEquals("前任", same.reportedBy);
        assertEquals(LocalDate.of(2022, 3, 1), same.reportedOn);
        assertEquals("柳南区人社局", changed.reportedBy);
        assertEquals(batch.today(), changed.reportedOn);
    }

    private static EnterpriseProfile stamped(int employees) {
        return Entries.entry(
                EnterpriseProfile.class,
                "employeesTotal",
                employees,
                "reportedBy",
                "前任",
                "reportedOn",
                LocalDate.of(2022, 3, 1));
    }
}
