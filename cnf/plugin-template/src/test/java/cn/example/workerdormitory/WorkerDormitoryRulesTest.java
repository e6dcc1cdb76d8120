package cn.example.workerdormitory;

import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

/** The rules alone, without a platform. */
class WorkerDormitoryRulesTest {
    private final FakeBatch<WorkerDormitory> batch = new FakeBatch<>(WorkerDormitory.class);

    @Test
    void everyResidentNeedsABed() {
        batch.add("beds", 20, "residents", 20);
        batch.add("beds", 20, "residents", 21);
        batch.run(new WorkerDormitoryRules());
        batch.faults().assertFound("2 E residents more-residents-than-beds");
    }

    @Test
    void aDraftMayLackFigures() {
        batch.add("status", "draft", "residents", 21);
        batch.run(new WorkerDormitoryRules());
        batch.faults().assertFound();
    }
}
