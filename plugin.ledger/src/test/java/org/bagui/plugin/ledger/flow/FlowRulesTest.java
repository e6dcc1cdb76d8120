package org.bagui.plugin.ledger.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class FlowRulesTest {
    private final FakeBatch<MonthlyFlow> batch = new FakeBatch<>(MonthlyFlow.class);

    @Test
    void aDeclineIsExplained() {
        batch.add("openingStaff", 10, "closingStaff", 9);
        batch.add("openingStaff", 10, "closingStaff", 9, "declineType", "5", "declineReason", "99");
        batch.add("openingStaff", 10, "closingStaff", 9, "declineType", "5", "declineReason", "8");
        batch.add("openingStaff", 10, "closingStaff", 10);
        batch.add("openingStaff", 10, "closingStaff", 9, "status", "draft");
        assertEquals(
                List.of(
                        "1 E declineType missing-decline-type",
                        "1 E declineReason missing-decline-reason",
                        "2 E declineNote missing-decline-note"),
                batch.run(new FlowExplanations()));
    }

    @Test
    void anAdjustmentIsExplained() {
        batch.add("adjustment", 5);
        batch.add("adjustment", 5, "declineNote", "吸收合并");
        batch.add("adjustment", 0);
        assertEquals(List.of("1 E declineNote missing-adjustment-note"), batch.run(new FlowExplanations()));
    }

    @Test
    void absentColumnsAreNotedOnce() {
        batch.without("declineType", "declineReason", "declineNote");
        batch.add("openingStaff", 10, "closingStaff", 9);
        batch.add("openingStaff", 10, "closingStaff", 8, "adjustment", 3);
        assertEquals(
                List.of(
                        "N declineType rule-not-checked",
                        "N declineReason rule-not-checked",
                        "N declineNote rule-not-checked"),
                batch.run(new FlowExplanations()).stream().distinct().toList());
    }

    @Test
    void groupsAreAtMostAllHired() {
        batch.add("hires", 5, "hiresGraduates", 6, "hiresGuangxi", 5);
        batch.add("hires", 5, "hiresPointToPoint", 5);
        assertEquals(List.of("1 E hiresGraduates part-over-hires"), batch.run(new HiresParts()));
    }
}
