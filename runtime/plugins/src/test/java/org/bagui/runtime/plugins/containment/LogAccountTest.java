package org.bagui.runtime.plugins.containment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.bagui.runtime.plugins.containment.LogAccount.Verdict;
import org.junit.jupiter.api.Test;

class LogAccountTest {
    @Test
    void theBudgetIsForAMinute() {
        LogAccount account = new LogAccount(3);
        long now = System.nanoTime();
        assertEquals(Verdict.WRITTEN, account.take(now, 10));
        assertEquals(Verdict.FIRST_DROPPED, account.take(now, 2_000), "a long line counts as several");
        assertEquals(Verdict.WRITTEN, account.take(now, 10));
        assertEquals(Verdict.WRITTEN, account.take(now, 10));
        assertEquals(Verdict.DROPPED, account.take(now, 10));
        assertEquals(2, account.droppedNow(now));
        long next = now + TimeUnit.MINUTES.toNanos(1) + 1_000_000_000;
        assertEquals(Verdict.WRITTEN, account.take(next, 10));
        assertEquals(2, account.droppedNow(next), "the minute before is still told");
        assertEquals(0, account.droppedNow(next + TimeUnit.MINUTES.toNanos(5)));
        assertEquals(2, account.dropped());
    }
}
