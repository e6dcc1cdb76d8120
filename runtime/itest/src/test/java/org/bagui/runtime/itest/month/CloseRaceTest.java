package org.bagui.runtime.itest.month;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writers and submissions at one moment: nothing that was taken is lost, and a snapshot is what its moment was. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class CloseRaceTest {
    private static final String COUNTY = "451324";
    private static final int WRITERS = 4;

    private final OfficerClient officer;
    private final OfficerClient reviewer;
    private final OfficerClient city;
    private final AtomicInteger number = new AtomicInteger();

    CloseRaceTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, COUNTY);
        reviewer = OfficerClient.of(platform, COUNTY, "reviewer");
        city = OfficerClient.of(platform, "451300", "reviewer");
    }

    /** What writers were told, until they were told to stop. */
    private final class Writers implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicBoolean resting = new AtomicBoolean();
        private final AtomicInteger atRest = new AtomicInteger();
        private final AtomicInteger taken = new AtomicInteger();
        private final Queue<String> refused = new ConcurrentLinkedQueue<>();
        private final List<CompletableFuture<Void>> running = new ArrayList<>();

        Writers() {
            for (int i = 0; i < WRITERS; i++) {
                running.add(CompletableFuture.runAsync(this::write));
            }
            while (taken.get() < WRITERS) {
                Thread.onSpinWait();
            }
        }

        /** Lets all finish what they write, and waits until they have. */
        void rest() {
            resting.set(true);
            while (atRest.get() < WRITERS) {
                Thread.onSpinWait();
            }
        }

        void goOn() {
            resting.set(false);
        }

        private void pause() {
            atRest.incrementAndGet();
            while (resting.get()) {
                Thread.onSpinWait();
            }
            atRest.decrementAndGet();
        }

        private void write() {
            while (!over.get()) {
                if (resting.get()) {
                    pause();
                }
                Answer answer = officer.sends(Report.profile(COUNTY, number.incrementAndGet()));
                if (answer.status() == 201) {
                    taken.incrementAndGet();
                } else {
                    refused.add(answer.status() + " " + answer.problem());
                }
            }
        }

        /** Waits until a writer is told so. */
        void isRefused(String said) {
            while (!refused.contains(said)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            over.set(true);
            running.forEach(CompletableFuture::join);
        }
    }

    @Test
    void submissionsAndAClosureAmongWriters() {
        Month own = Month.of(reviewer, COUNTY);
        Month above = Month.of(city, COUNTY);
        Writers writers = new Writers();
        try (writers) {
            for (int round = 1; round <= 5; round++) {
                own.takes("submit").orThrow();
                if (round < 5) {
                    above.takes("return", "请再核对").orThrow();
                }
            }
            // What came in after the submission was not looked at.
            int before = writers.taken.get();
            while (writers.taken.get() == before) {
                Thread.onSpinWait();
            }
            writers.rest();
            assertRefused(409, "snapshot-outdated", above.accepts());
            above.takes("return", "报送后有变动").orThrow();
            own.takes("submit").orThrow();
            above.accepts().orThrow();
            writers.goOn();
            writers.isRefused("409 month-accepted");
            above.takes("close").orThrow();
            writers.isRefused("409 period-closed");
        }
        assertTrue(
                Set.of("409 period-closed", "409 month-accepted", "409 month-frozen-meanwhile")
                        .containsAll(writers.refused),
                () -> writers.refused.toString());
        int taken = writers.taken.get();
        assertEquals(taken, officer.counts(Report.PROFILE, "&period=" + Report.MONTH));
        for (int round = 1; round <= 6; round++) {
            assertIsOfItsMoment(own.snapshot(round));
        }
        assertFalse(own.shown().path("changedSince").isMissingNode());
    }

    private void assertIsOfItsMoment(JsonNode snapshot) {
        String asOf = snapshot.path("asOf").asText().replace("+", "%2B");
        JsonNode then = officer.client()
                .read("registers/enterprise-profile/rollup?period=" + Report.MONTH
                        + "&measures=employeesTotal,count&asOf=" + asOf)
                .path("totals");
        JsonNode frozen = snapshot.path("registers").path(0).path("totals");
        assertEquals(then.path("employeesTotal"), frozen.path("employeesTotal"), asOf);
        assertEquals(then.path("count"), frozen.path("count"), asOf);
    }

    @Test
    void ofTwoThatTakeAStepAtOnceOneIsTold() {
        officer.reports(Report.profile("451324", 1).in("2022-05"));
        Month may = new Month(reviewer, "2022-05", COUNTY);
        List<CompletableFuture<Answer>> both = List.of(
                CompletableFuture.supplyAsync(() -> may.takes("submit", Map.of())),
                CompletableFuture.supplyAsync(() -> may.takes("submit", Map.of())));
        List<Integer> told = both.stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), told);
        assertEquals(1, may.shown().path("snapshots").size());
    }
}
