package org.bagui.plugin.ledger.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class EnterpriseFollowUpTest {
    private final FakeBatch<EnterpriseProfile> batch = new FakeBatch<>(EnterpriseProfile.class);

    @Test
    void aNewEnterpriseGetsWhatTheSheetGave() {
        batch.without("mainProducts");
        batch.add(
                "uscc",
                "A",
                "enterpriseName",
                "一厂",
                "countyCode",
                Entries.COUNTY,
                "industryCode",
                "36",
                "mainProducts",
                "车",
                "sizeClass",
                "SMALL");
        new EnterpriseFollowUp().afterSave(batch);
        assertEquals(
                List.of(Map.of(
                        "uscc",
                        "A",
                        "enterpriseName",
                        "一厂",
                        "countyCode",
                        Entries.COUNTY,
                        "industryCode",
                        "36",
                        "sizeClass",
                        "SMALL",
                        "valuesAsOf",
                        Entries.MONTH)),
                batch.written("enterprise"));
    }

    @Test
    void onlyTheNewestMonthCounts() {
        known("OLDER", Entries.MONTH.minusMonths(1));
        known("SAME", Entries.MONTH);
        known("NEWER", Entries.MONTH.plusMonths(1));
        known("BY-HAND", null);
        new EnterpriseFollowUp().afterSave(batch);
        assertEquals(
                List.of("OLDER", "SAME", "BY-HAND"),
                batch.written("enterprise").stream().map(row -> row.get("uscc")).toList());
    }

    private void known(String uscc, YearMonth asOf) {
        batch.add("uscc", uscc);
        batch.store("enterprise", "uscc", uscc, "period", null, "valuesAsOf", asOf);
    }

    @Test
    void draftsTellNothing() {
        batch.add("uscc", "A", "status", "draft");
        new EnterpriseFollowUp().afterSave(batch);
        assertEquals(List.of(), batch.written("enterprise"));
    }

    @Test
    void emptyFactsLeaveWhatIsThere() {
        batch.add("uscc", "A", "parkName", null);
        new EnterpriseFollowUp().afterSave(batch);
        assertEquals(
                Set.of("countyCode", "uscc", "enterpriseName", "valuesAsOf"),
                batch.written("enterprise").get(0).keySet());
    }

    @Test
    void aRefusedEnterpriseDoesNotStopTheReport() {
        batch.add("uscc", "A");
        batch.refuseFollowing(new Fault(1, "industryCode", "required", Severity.ERROR, List.of(), null));
        new EnterpriseFollowUp().afterSave(batch);
        assertEquals(1, batch.written("enterprise").size());
    }
}
