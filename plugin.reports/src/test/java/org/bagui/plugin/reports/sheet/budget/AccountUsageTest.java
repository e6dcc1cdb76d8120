package org.bagui.plugin.reports.sheet.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountUsageTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private long now = TimeUnit.DAYS.toNanos(3);
    private final AccountUsage usage = new AccountUsage(HOUR, () -> now);

    private void pass(int minutes) {
        now += TimeUnit.MINUTES.toNanos(minutes);
    }

    private record Spent(long at, long amount) {}

    /** Slices are five minutes, so that the window is between 55 minutes and an hour. */
    @Test
    void whatWasSpentCountsForTheWindow() {
        Random random = new Random(18);
        Deque<Spent> all = new ArrayDeque<>();
        for (int round = 0; round < 10_000; round++) {
            pass(random.nextInt(random.nextInt(20) == 0 ? 90 : 4));
            long amount = random.nextInt(100);
            usage.add("a", UploadCost.SPILL, amount);
            usage.add("b", UploadCost.SPILL, 1_000);
            all.add(new Spent(now, amount));
            long least = since(all, Duration.ofMinutes(55));
            long most = since(all, HOUR);
            long spent = usage.spent("a", UploadCost.SPILL);
            assertTrue(least <= spent && spent <= most, least + " <= " + spent + " <= " + most);
            assertEquals(0, usage.spent("a", UploadCost.CPU));
        }
    }

    private long since(Deque<Spent> all, Duration window) {
        return all.stream()
                .filter(spent -> now - spent.at() < window.toNanos())
                .mapToLong(Spent::amount)
                .sum();
    }

    @Test
    void theWaitThatIsToldIsEnoughAndNotMuchTooLong() {
        Allowance allowance = new Allowance(9, 9, 100, 9);
        Random random = new Random(10);
        for (int round = 0; round < 200; round++) {
            while (allowance.covers(UploadCost.FAULTS, usage.spent("a", UploadCost.FAULTS))) {
                pass(random.nextInt(12));
                usage.add("a", UploadCost.FAULTS, random.nextInt(60));
            }
            int wait = usage.secondsUntilCovered("a", UploadCost.FAULTS, allowance);
            assertTrue(wait > 0 && wait <= HOUR.toSeconds() + 1, "wait " + wait);
            now += TimeUnit.SECONDS.toNanos(wait);
            assertTrue(allowance.covers(UploadCost.FAULTS, usage.spent("a", UploadCost.FAULTS)), "after " + wait);
            now -= TimeUnit.SECONDS.toNanos(Math.min(wait, 3));
            assertTrue(
                    wait < 3 || !allowance.covers(UploadCost.FAULTS, usage.spent("a", UploadCost.FAULTS)),
                    "before " + wait);
            now += TimeUnit.SECONDS.toNanos(Math.min(wait, 3));
        }
    }

    @Test
    void accountsThatCountNoMoreAreForgotten() {
        usage.add("a", UploadCost.FAULTS, 5);
        pass(50);
        usage.forget();
        assertEquals(5, usage.spent("a", UploadCost.FAULTS));
        pass(11);
        usage.forget();
        assertEquals(0, usage.spent("a", UploadCost.FAULTS));
        assertEquals(60, usage.minutes());
    }
}
