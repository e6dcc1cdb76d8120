package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.store.Change;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

class StreamTest extends OnBothDatabases {
    private static final int ROWS = 40_000;
    private static final int COLLECTIONS = 5;
    private static final int MEBIBYTE = 1 << 20;
    /** All rows at once would take some 40 MiB. */
    private static final long ALLOWED = 12L * MEBIBYTE;

    private void fill() {
        write(WHOLE_REGION, session -> {
            List<Change> changes = new ArrayList<>();
            for (int i = 1; i <= ROWS; i++) {
                changes.add(new Change(null, Demands.full(i, LIUNAN + i % 50 * 1000L, "post " + i)));
                if (changes.size() == 5_000) {
                    Demands.entries(session).save(REGISTER, changes);
                    changes.clear();
                }
            }
            return null;
        });
    }

    /** What is held: the least of some collections, since the database writes behind and holds what it writes for a moment. */
    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        return LongStream.generate(() -> {
                    System.gc();
                    return runtime.totalMemory() - runtime.freeMemory();
                })
                .limit(COLLECTIONS)
                .min()
                .orElseThrow();
    }

    @EachDatabase
    void memoryStaysFlatWhileEntriesPass() {
        fill();
        for (List<Selection.Sort> sort : List.of(List.<Selection.Sort>of(), List.of(Demands.by("uscc", false)))) {
            Selection all = Demands.page(Demands.everything(), sort, null, 0);
            long[] seen = {0, 0, usedHeap()};
            read(WHOLE_REGION, session -> {
                Demands.entries(session).stream(all, entry -> {
                    if (++seen[0] % (ROWS / 4) == 1) {
                        seen[1] = Math.max(seen[1], usedHeap());
                    }
                });
                return null;
            });
            assertEquals(ROWS, seen[0]);
            long grown = seen[1] - seen[2];
            assertTrue(grown < ALLOWED, "heap grew by " + grown / MEBIBYTE + " MiB with order " + sort);
        }
    }

    @EachDatabase
    void otherReadingIsPossibleWhileEntriesPass() {
        write(WHOLE_REGION, session -> {
            for (int i = 1; i <= 5; i++) {
                Demands.save(session, Demands.demand(i, LIUNAN, "p" + i, i));
            }
            return null;
        });
        List<Object> seen = new ArrayList<>();
        read(IN_LIUNAN, session -> {
            Demands.entries(session).stream(Demands.everything(), entry -> {
                seen.add(entry.get("id"));
                assertEquals(5, session.count(Demands.everything()));
                assertEquals(5, (long) session.list(Long.class, "SELECT COUNT(d) FROM Demand d", java.util.Map.of(), 1)
                        .get(0));
            });
            return null;
        });
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), seen);
    }

    @EachDatabase
    void sinkThatGivesUpLeavesTheSessionUsable() {
        write(WHOLE_REGION, session -> {
            Demands.save(session, Demands.demand(1, LIUNAN, "a", 1), Demands.demand(2, LIUNAN, "b", 1));
            return null;
        });
        read(IN_LIUNAN, session -> {
            assertThrows(
                    ArithmeticException.class,
                    () -> Demands.entries(session).stream(Demands.everything(), entry -> {
                        throw new ArithmeticException();
                    }));
            assertEquals(2, session.count(Demands.everything()));
            return null;
        });
    }
}
