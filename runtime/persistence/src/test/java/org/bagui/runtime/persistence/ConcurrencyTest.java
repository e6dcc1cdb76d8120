package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.bagui.runtime.persistence.testing.EachDatabase;
import org.junit.jupiter.api.AfterEach;

class ConcurrencyTest extends OnBothDatabases {
    private static final int WRITERS = 3;
    private static final int ROWS = 20;
    private static final int ROUNDS = 25;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() throws InterruptedException {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
    }

    /** Each write replaces the whole set of one writer: at any moment a set is whole and of one round. */
    @EachDatabase
    void asOfNeverShowsHalfAnAtomicWrite() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(threads.submit(() -> rewrite(number)));
        }
        AtomicLong seen = new AtomicLong();
        Future<?> reader = threads.submit(() -> {
            while (!over.get()) {
                seen.addAndGet(lookAtOneMoment());
            }
        });
        for (Future<?> writer : writers) {
            writer.get(120, TimeUnit.SECONDS);
        }
        over.set(true);
        reader.get(60, TimeUnit.SECONDS);
        assertEquals(WRITERS * ROWS, lookAtOneMoment());
        assertTrue(seen.get() > 0, "the reader saw rows between the writes");
        assertEquals(
                List.of(String.valueOf(WRITERS * ROUNDS)),
                rows("SELECT COUNT(DISTINCT updated_at) FROM (SELECT updated_at FROM demand"
                        + " UNION ALL SELECT updated_at FROM demand_hist) versions"));
    }

    private void rewrite(int writer) {
        List<Demand> present = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Demand> after = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                Demand before = present.isEmpty() ? null : present.get(row);
                long id = writer * 1000L + row;
                Demand next = before == null
                        ? Demands.demand(id + 1, LIUNAN, "w" + writer + " r" + row, round)
                        : Demands.copy(before);
                Demands.set(next, "headsWanted", round);
                after.add(next);
                changes.add(new Change(before, next));
            }
            write(IN_LIUNAN, session -> {
                // In halves, so that a moment per statement would show.
                Demands.entries(session).save(REGISTER, changes.subList(0, ROWS / 2));
                Demands.entries(session).save(REGISTER, changes.subList(ROWS / 2, ROWS));
                return null;
            });
            present = after;
        }
    }

    private int lookAtOneMoment() {
        Instant moment = read(IN_LIUNAN, session -> session.settledUntil());
        Selection all = Demands.asOf(Demands.everything(), moment);
        Map<String, List<Object>> sets = new HashMap<>();
        int rows = 0;
        for (EntryView entry : readInPages(all)) {
            sets.computeIfAbsent(entry.text("post").substring(0, 2), key -> new ArrayList<>())
                    .add(entry.get("headsWanted"));
            rows++;
        }
        sets.forEach((writer, values) -> {
            assertEquals(ROWS, values.size(), writer + " at " + moment + ": " + values);
            assertEquals(1, values.stream().distinct().count(), writer + " at " + moment + ": " + values);
        });
        return rows;
    }

    /** In several transactions, as pages of a caller are. */
    private List<EntryView> readInPages(Selection all) {
        List<EntryView> entries = new ArrayList<>();
        List<Object> after = null;
        while (true) {
            Selection page = Demands.page(all, List.of(), after, 13);
            List<EntryView> some =
                    read(IN_LIUNAN, session -> Demands.entries(session).list(page));
            if (some.isEmpty()) {
                return entries;
            }
            entries.addAll(some);
            after = List.of(some.get(some.size() - 1).get("id"));
        }
    }

    @EachDatabase
    void entryChangedByAnotherAfterItWasReadIsStale() {
        Demand demand = Demands.demand(1, LIUNAN, "焊工", 1);
        write(IN_LIUNAN, session -> {
            Demands.save(session, demand);
            return null;
        });
        for (int small : new int[] {Integer.MAX_VALUE, 0}) {
            platform.close();
            platform = PersistencePlatform.startParting(small, config, SampleBundle.all());
            Problem problem = assertThrows(
                    Problem.class,
                    () -> write(IN_LIUNAN, slow -> {
                        Demand seen = Demands.read(slow, 1);
                        elsewhere(() -> write(IN_LIUNAN, quick -> {
                            Demand newest = Demands.read(quick, 1);
                            Demands.entries(quick)
                                    .save(
                                            REGISTER,
                                            List.of(Demands.change(newest, "headsWanted", small == 0 ? 20 : 10)));
                            return null;
                        }));
                        Demands.entries(slow).save(REGISTER, List.of(Demands.change(seen, "headsWanted", 3)));
                        return null;
                    }));
            assertEquals("412 stale-version", problem.status() + " " + problem.code());
        }
        assertEquals(List.of("3 | 20"), rows("SELECT version, heads_wanted FROM demand"));
    }

    private void elsewhere(Runnable work) {
        try {
            threads.submit(work).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @EachDatabase
    void ofTwoWritersOfOneEntryOneIsToldThatItIsStale() throws Exception {
        Demand demand = Demands.demand(1, LIUNAN, "焊工", 1);
        write(IN_LIUNAN, session -> {
            Demands.save(session, demand);
            return null;
        });
        for (int round = 1; round <= 10; round++) {
            CountDownLatch both = new CountDownLatch(2);
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                results.add(threads.submit(() -> {
                    try {
                        return write(IN_LIUNAN, session -> {
                            Demand seen = Demands.read(session, 1);
                            both.countDown();
                            await(both);
                            int heads = (Integer) Demands.get(seen, "headsWanted") + 1;
                            Demands.entries(session)
                                    .save(REGISTER, List.of(Demands.change(seen, "headsWanted", heads)));
                            return "written";
                        });
                    } catch (Problem problem) {
                        return problem.status() + " " + problem.code();
                    }
                }));
            }
            List<String> told = List.of(results.get(0).get(), results.get(1).get()).stream()
                    .sorted()
                    .toList();
            assertEquals(List.of("412 stale-version", "written"), told);
            assertEquals(List.of(String.valueOf(round + 1)), rows("SELECT heads_wanted FROM demand"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @EachDatabase
    void ofTwoNewEntriesWithOneKeyOneIsADuplicate() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Future<String>> results = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            long id = i;
            results.add(threads.submit(() -> {
                try {
                    return write(IN_LIUNAN, session -> {
                        session.moment();
                        both.countDown();
                        await(both);
                        Demands.save(session, Demands.demand(id, LIUNAN, "焊工", 1));
                        return "written";
                    });
                } catch (Problem problem) {
                    return problem.status() + " " + problem.code();
                }
            }));
        }
        List<String> told = List.of(results.get(0).get(), results.get(1).get()).stream()
                .sorted()
                .toList();
        assertEquals(List.of("409 duplicate-key", "written"), told);
    }

    @EachDatabase
    void waitingForOneAnotherIsAConflictAndEnds() throws Exception {
        add(new Branch(1, LIUNAN, "一"), new Branch(2, LIUNAN, "二"));
        CountDownLatch both = new CountDownLatch(2);
        List<Future<String>> results = new ArrayList<>();
        for (long first : new long[] {1, 2}) {
            results.add(threads.submit(() -> {
                try {
                    return write(IN_LIUNAN, session -> {
                        session.find(Branch.class, first).fullTitle = "x";
                        session.flush();
                        both.countDown();
                        await(both);
                        session.find(Branch.class, 3 - first).fullTitle = "x";
                        session.flush();
                        return "written";
                    });
                } catch (Problem problem) {
                    return problem.status() + " " + problem.code();
                }
            }));
        }
        List<String> told =
                List.of(results.get(0).get(60, TimeUnit.SECONDS), results.get(1).get(60, TimeUnit.SECONDS)).stream()
                        .sorted()
                        .toList();
        assertEquals(List.of("409 write-conflict", "written"), told);
    }

    @EachDatabase
    void noConnectionInTimeIsUnavailable() {
        platform.close();
        platform = PersistencePlatform.start(
                config.withConnections(3).withPatience(Duration.ofMillis(300)), SampleBundle.all());
        CountDownLatch held = new CountDownLatch(2);
        CountDownLatch free = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            threads.submit(() -> read(IN_LIUNAN, session -> {
                session.count(Demands.everything());
                held.countDown();
                await(free);
                return null;
            }));
        }
        await(held);
        Problem problem = assertThrows(Problem.class, () -> read(IN_LIUNAN, session -> 1));
        assertEquals("503 unavailable", problem.status() + " " + problem.code());
        free.countDown();
    }

    @EachDatabase
    void transactionsInsideOthersFindAConnection() throws Exception {
        platform.close();
        platform = PersistencePlatform.start(config.withConnections(3), SampleBundle.all());
        List<Future<Long>> results = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            results.add(threads.submit(() -> write(IN_LIUNAN, outer -> {
                outer.moment();
                return read(WHOLE_REGION, inner -> {
                    assertEquals(WHOLE_REGION, inner.scope());
                    return inner.count(Demands.everything());
                });
            })));
        }
        for (Future<Long> result : results) {
            assertEquals(0, result.get(60, TimeUnit.SECONDS));
        }
    }
}
