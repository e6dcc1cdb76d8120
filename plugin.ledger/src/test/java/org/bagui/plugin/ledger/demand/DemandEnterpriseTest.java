package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class DemandEnterpriseTest {
    private final FakeBatch<LabourDemand> batch = new FakeBatch<>(LabourDemand.class);

    private void known(String uscc, String name) {
        batch.store(
                "enterprise",
                "uscc",
                uscc,
                "period",
                null,
                "enterpriseName",
                name,
                "industryCode",
                "36",
                "tertiarySector",
                "2",
                "isManufacturing",
                true,
                "sizeClass",
                "SMALL",
                "contactName",
                "韦明",
                "contactMobile",
                "13579353209");
    }

    @Test
    void theLedgerGivesNameTraitsAndContact() {
        known("A", "柳州一厂");
        LabourDemand demand = batch.add("uscc", "A");
        LabourDemand own = batch.add("uscc", "A", "contactName", "谭明", "enterpriseName", "柳州一厂");
        assertEquals(List.of(), batch.run(new DemandEnterprise()));
        assertEquals("柳州一厂", demand.enterpriseName());
        assertEquals("36", demand.industryCode);
        assertEquals("2", demand.tertiarySector);
        assertEquals(true, demand.isManufacturing);
        assertEquals("SMALL", demand.sizeClass);
        assertEquals("韦明", demand.contactName);
        assertEquals("13579353209", demand.contactMobile);
        assertEquals("谭明", own.contactName);
    }

    @Test
    void anUnknownCodeIsRefusedEvenWithAKnownName() {
        known("A", "柳州一厂");
        batch.add("uscc", "B", "enterpriseName", "柳州一厂");
        assertEquals(List.of("1 E uscc unknown-enterprise"), batch.run(new DemandEnterprise()));
    }

    @Test
    void anEnterpriseOfAnotherPlaceIsUnknown() {
        batch.at("450200");
        batch.store("enterprise", "uscc", "A", "period", null, "recordedPlace", 450204000000L);
        batch.add("uscc", "A");
        assertEquals(List.of("1 E uscc unknown-enterprise"), batch.run(new DemandEnterprise()));
    }

    @Test
    void withoutACodeTheFullNameFindsIt() {
        known("A", "柳州（一）厂");
        LabourDemand demand = batch.add("enterpriseName", "柳州(一)厂");
        assertEquals(List.of("1 W uscc matched-by-name"), batch.run(new DemandEnterprise()));
        assertEquals("A", demand.uscc());
        assertEquals("柳州（一）厂", demand.enterpriseName());
    }

    @Test
    void noNameAndSeveralNamesAreRefused() {
        known("A", "柳州一厂");
        known("B", "柳州一厂");
        batch.add("enterpriseName", "柳州一厂");
        batch.add("enterpriseName", "柳州二厂");
        assertEquals(
                List.of("1 E uscc ambiguous-enterprise", "2 E uscc unknown-enterprise"),
                batch.run(new DemandEnterprise()));
    }

    @Test
    void anotherNameIsAskedAndTheLedgersShown() {
        known("A", "柳州一厂");
        LabourDemand demand = batch.add("uscc", "A", "enterpriseName", "柳州第一厂");
        assertEquals(List.of("1 W enterpriseName name-differs"), batch.run(new DemandEnterprise()));
        assertEquals("柳州一厂", demand.enterpriseName());
    }

    @Test
    void theMonthsProfileSaysWhetherAnEnterpriseIsClosed() {
        status("CLOSED", "CLOSED", "NORMAL");
        status("STOPPED", "STOPPED", "NORMAL");
        status("OPEN", "NORMAL", "CLOSED");
        status("GONE", null, "CLOSED");
        batch.add("uscc", "CLOSED", "shortageCurrent", 0, "shortageExpansion", 0, "plannedRecruitment", 0);
        assertEquals(
                List.of(
                        "1 E shortageCurrent closed-with-demand",
                        "2 W shortageCurrent stopped-with-demand",
                        "4 E shortageCurrent closed-with-demand"),
                batch.run(new DemandStatus()));
    }

    private void status(String uscc, String inProfile, String now) {
        batch.add("uscc", uscc, "shortageCurrent", 1);
        batch.store("enterprise", "uscc", uscc, "period", null, "operatingStatus", now);
        if (inProfile != null) {
            batch.store("enterprise-profile", "uscc", uscc, "operatingStatus", inProfile);
        }
    }
}
