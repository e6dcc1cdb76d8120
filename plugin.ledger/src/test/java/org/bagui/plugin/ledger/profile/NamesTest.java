package org.bagui.plugin.ledger.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final String LOOKS_ALIKE = "W enterpriseName look-alike-name";

    private final FakeBatch<EnterpriseProfile> batch = new FakeBatch<>(EnterpriseProfile.class);

    @Test
    void nearlyEqualNamesOfDifferentCodesAreAsked() {
        batch.add("uscc", "A", "enterpriseName", "柳州（南）电机有限公司");
        batch.add("uscc", "B", "enterpriseName", "柳州(南)电机有限责任公司");
        batch.add("uscc", "C", "enterpriseName", "桂林米粉有限公司");
        batch.add("uscc", "D", "enterpriseName", "南宁糖业有限公司");
        batch.store("enterprise", "uscc", "X", "period", null, "enterpriseName", "桂林米粉有限责任公司");
        batch.store("enterprise", "uscc", "D", "period", null, "enterpriseName", "南宁糖业有限公司");
        assertEquals(
                List.of("1 " + LOOKS_ALIKE, "2 " + LOOKS_ALIKE, "3 " + LOOKS_ALIKE), batch.run(new LookAlikeNames()));
    }

    @Test
    void otherCountiesAndNamesOfLastMonthAreNotAsked() {
        batch.at("450200").add("uscc", "A", "enterpriseName", "桂林米粉有限公司");
        batch.store(
                "enterprise",
                "uscc",
                "X",
                "period",
                null,
                "enterpriseName",
                "桂林米粉有限公司",
                "recordedPlace",
                450_204_000_000L);
        batch.add("uscc", "B", "enterpriseName", "南宁糖业有限公司");
        batch.store("enterprise", "uscc", "Y", "period", null, "enterpriseName", "南宁糖业有限公司");
        batch.store(
                EnterpriseProfile.NAME,
                "uscc",
                "B",
                "period",
                Entries.MONTH.minusMonths(1),
                "enterpriseName",
                "南宁糖业有限公司");
        assertEquals(List.of(), batch.run(new LookAlikeNames()));
    }

    @Test
    void parksAreWrittenAsTheirRegisterWritesThem() {
        batch.store("park", "countyCode", Entries.COUNTY, "period", null, "parkName", "河西工业园（一期）");
        EnterpriseProfile spelt = batch.add("countyCode", Entries.COUNTY, "parkName", "河西 工业园(一期)");
        batch.add("countyCode", Entries.COUNTY, "parkName", "河东工业园");
        assertEquals(List.of("2 W parkName unknown-park"), batch.run(new ParkChoice()));
        assertEquals("河西工业园（一期）", spelt.parkName);
        FakeBatch<EnterpriseProfile> unlisted = new FakeBatch<>(EnterpriseProfile.class);
        unlisted.add("countyCode", Entries.COUNTY, "parkName", "河东工业园");
        assertEquals(List.of(), unlisted.run(new ParkChoice()));
    }
}
