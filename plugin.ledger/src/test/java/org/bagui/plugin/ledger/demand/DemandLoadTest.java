package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.plugin.ledger.warning.Limits;
import org.junit.jupiter.api.Test;

class DemandLoadTest {
    private final FakeBatch<LabourDemand> batch = new FakeBatch<>(LabourDemand.class);

    private void staff(String uscc, int employees, Integer agency) {
        batch.store("enterprise-profile", "uscc", uscc, "employeesTotal", employees, "agencyWorkers", agency);
    }

    @Test
    void aRateAboveFifteenPercentIsAskedOnce() {
        staff("A", 85, null);
        batch.add("uscc", "A", "shortageCurrent", 10, "onPost", 5);
        batch.add("uscc", "A", "shortageCurrent", 5, "onPost", 5);
        assertEquals(List.of(), batch.run(new DemandLoad(Limits.DEFAULT)));
        batch.add("uscc", "A", "shortageCurrent", 1, "onPost", 5);
        assertEquals(List.of("1 W shortageCurrent shortage-rate-high"), batch.run(new DemandLoad(Limits.DEFAULT)));
    }

    @Test
    void postsAlreadyInTheLedgerCountOnce() {
        staff("A", 85, null);
        batch.store("labour-demand", "id", 1L, "uscc", "A", "shortageCurrent", 10);
        batch.store("labour-demand", "id", 2L, "uscc", "A", "shortageCurrent", 10);
        LabourDemand before = Entries.entry(LabourDemand.class, "id", 1L, "uscc", "A", "shortageCurrent", 10);
        LabourDemand after = Entries.entry(LabourDemand.class, "id", 1L, "uscc", "A", "shortageCurrent", 5);
        batch.change(before, after);
        assertEquals(List.of(), batch.run(new DemandLoad(Limits.DEFAULT)));
        after.shortageCurrent = 6;
        assertEquals(List.of("1 W shortageCurrent shortage-rate-high"), batch.run(new DemandLoad(Limits.DEFAULT)));
    }

    @Test
    void shortageAndPostsAreHeldAgainstTheStaff() {
        staff("A", 10, 2);
        batch.add("uscc", "A", "shortageCurrent", 11, "onPost", 12);
        staff("B", 10, 2);
        batch.add("uscc", "B", "shortageCurrent", 0, "onPost", 13);
        assertEquals(
                List.of(
                        "1 W shortageCurrent shortage-rate-high",
                        "1 W shortageCurrent shortage-over-staff",
                        "2 W onPost on-post-over-staff"),
                batch.run(new DemandLoad(Limits.DEFAULT)));
    }

    @Test
    void withoutAProfileNothingIsCompared() {
        batch.add("uscc", "A", "shortageCurrent", 1000, "onPost", 1000);
        assertEquals(List.of(), batch.run(new DemandLoad(Limits.DEFAULT)));
    }
}
