package org.bagui.runtime.persistence.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WriteBehindQueueTest {
    private final WriteBehindQueue behind = new WriteBehindQueue();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void aSaveStartsAtOnceAndIsOverWhenSettled() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        behind.add("demand", () -> {
            await(release);
            return note("saved");
        });
        assertTrue(behind.touches("demand"));
        assertEquals(List.of(), done);
        release.countDown();
        behind.settle();
        assertEquals(List.of("saved"), done);
        assertFalse(behind.touches("demand"));
    }

    @Test
    void afterAReadTheNextReadGoesBeforeTheSave() throws Exception {
        behind.readWentBefore();
        behind.add("demand", () -> note("saved"));
        assertFalse(behind.touches("enterprise"));
        behind.pause();
        note("read");
        behind.readWentBefore();
        behind.settle();
        assertEquals(List.of("read", "saved"), done);
    }

    @Test
    void savesKeepTheirOrderHoweverManyWait() throws Exception {
        for (int i = 0; i < 9; i++) {
            behind.readWentBefore();
            String name = "save " + i;
            behind.add("demand", () -> note(name));
        }
        behind.settle();
        assertEquals(9, done.size());
        assertEquals(done.stream().sorted().toList(), done);
    }

    @Test
    void aFailureIsToldOnceAndNothingFollowsIt() throws Exception {
        SQLException refused = new SQLException("refused");
        behind.readWentBefore();
        behind.add("demand", () -> {
            throw refused;
        });
        behind.readWentBefore();
        behind.add("demand", () -> note("saved after a failure"));
        assertSame(refused, assertThrows(SQLException.class, behind::settle));
        behind.settle();
        assertEquals(List.of(), done);
    }

    @Test
    void whatIsGivenUpIsNotSaved() throws Exception {
        behind.readWentBefore();
        behind.add("demand", () -> note("saved"));
        behind.abandon();
        behind.settle();
        assertEquals(List.of(), done);
    }

    @Test
    void anInterruptIsKeptForLater() throws Exception {
        behind.add("demand", () -> note("saved"));
        Thread.currentThread().interrupt();
        behind.settle();
        assertTrue(Thread.interrupted());
        assertEquals(List.of("saved"), done);
    }

    private Void note(String what) {
        done.add(what);
        return null;
    }

    private static void await(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }
}
