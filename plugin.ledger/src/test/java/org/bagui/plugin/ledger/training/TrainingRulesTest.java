package org.bagui.plugin.ledger.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class TrainingRulesTest {
    private final FakeBatch<TrainingDemand> batch = new FakeBatch<>(TrainingDemand.class);

    @Test
    void partsAreAtMostTheWhole() {
        batch.add("trainees", 10, "traineesNew", 11, "completed", 10, "certified", 10);
        batch.add("trainees", 10, "completed", 11, "certified", 12);
        assertEquals(
                List.of("1 E traineesNew part-over-trainees", "2 E completed part-over-trainees"),
                batch.run(new TrainingCounts()));
        FakeBatch<TrainingDemand> other = new FakeBatch<>(TrainingDemand.class);
        other.add("trainees", 10, "completed", 5, "certified", 6);
        assertEquals(List.of("1 E certified certified-over-completed"), other.run(new TrainingCounts()));
    }

    @Test
    void upskillingAndApprenticeshipHaveATarget() {
        for (String mode : List.of("UPSKILL", "APPRENTICE", "PRE_JOB")) {
            batch.add("trainingMode", mode, "contactMobile", "13900000000");
        }
        batch.add("trainingMode", "UPSKILL", "targetLevel", "4", "contactMobile", "13900000000");
        assertEquals(
                List.of("1 E targetLevel missing-target-level", "2 E targetLevel missing-target-level"),
                batch.run(new CourseNeeds()));
    }

    @Test
    void peopleInServiceAreEmployees() {
        batch.store("enterprise-profile", "uscc", "A", "employeesTotal", 20);
        batch.add("uscc", "A", "trainingMode", "SAFETY", "trainees", 21, "contactMobile", "13900000000");
        batch.add("uscc", "A", "trainingMode", "PRE_JOB", "trainees", 21, "contactMobile", "13900000000");
        batch.add("uscc", "B", "trainingMode", "SAFETY", "trainees", 21);
        assertEquals(
                List.of("1 E trainees trainees-over-staff", "3 W contactMobile missing-mobile"),
                batch.run(new CourseNeeds()));
    }
}
