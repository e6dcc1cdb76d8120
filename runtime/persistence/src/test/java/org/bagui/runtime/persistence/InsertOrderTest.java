package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;
import org.junit.jupiter.api.AfterEach;

/** Who writes the same new entries at the same moment waits for the first one, and no two for each other. */
class InsertOrderTest extends OnBothDatabases {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    @AfterEach
    void end() throws InterruptedException {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
    }

    @EachDatabase
    void fewNewEntriesAreWrittenInTheOrderOfTheirKeys() throws Exception {
        oneWritesAndTheOthersAreTold(12);
    }

    @EachDatabase
    void manyNewEntriesAreWrittenInTheOrderOfTheirKeys() throws Exception {
        oneWritesAndTheOthersAreTold(120);
    }

    private void oneWritesAndTheOthersAreTold(int entries) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<String>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<Change> changes = shuffled(round, writer, entries);
                writers.add(() -> told(changes));
            }
            List<String> told = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(writers, 60, TimeUnit.SECONDS)) {
                told.add(one.get());
            }
            Collections.sort(told);
            assertEquals(
                    Stream.concat(Collections.nCopies(WRITERS - 1, "duplicate-key").stream(), Stream.of("written"))
                            .toList(),
                    told);
        }
        assertEquals(List.of(String.valueOf(ROUNDS * entries)), rows("SELECT COUNT(*) FROM demand"));
    }

    /** New entries of the same keys, in an order of the writer's own. */
    private static List<Change> shuffled(int round, int writer, int entries) {
        List<Change> changes = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            long id = (round * WRITERS + writer) * 1_000L + entry + 1;
            // Each post at two places.
            String post = "round " + round + " post " + entry / 2;
            changes.add(new Change(null, Demands.demand(id, LIUNAN + entry % 2 * 1_000_000L, post, 1)));
        }
        Collections.shuffle(changes, new Random(round * 31L + writer));
        return changes;
    }

    private String told(List<Change> changes) {
        try {
            write(WHOLE_REGION, session -> {
                Demands.entries(session).save(REGISTER, changes);
                return null;
            });
            return "written";
        } catch (Problem refused) {
            return refused.code();
        }
    }
}
