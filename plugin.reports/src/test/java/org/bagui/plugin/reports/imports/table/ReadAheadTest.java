package org.bagui.plugin.reports.imports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadTest {
    private final AtomicInteger read = new AtomicInteger();

    private Supplier<Integer> upTo(int last) {
        return () -> read.incrementAndGet() <= last ? read.get() : null;
    }

    @Test
    void givesEverythingInOrder() {
        for (int last : new int[] {0, 1, 127, 128, 129, 5_000}) {
            read.set(0);
            try (ReadAhead<Integer> rows = new ReadAhead<>(upTo(last), item -> 1, UploadBudget.unlimited(), "test")) {
                for (int i = 1; i <= last; i++) {
                    assertEquals(i, rows.next());
                }
                assertFalse(rows.hasNext());
                assertFalse(rows.hasNext());
                assertThrows(NoSuchElementException.class, rows::next);
            }
        }
    }

    @Test
    void throwsWhatFailsWhereTheRowWouldHaveCome() {
        Supplier<Integer> failing = () -> {
            if (read.incrementAndGet() == 200) {
                throw new IllegalArgumentException("broken row");
            }
            return read.get();
        };
        try (ReadAhead<Integer> rows = new ReadAhead<>(failing, item -> 1, UploadBudget.unlimited(), "test")) {
            for (int i = 1; i < 200; i++) {
                assertEquals(i, rows.next());
            }
            Throwable thrown = assertThrows(IllegalArgumentException.class, rows::hasNext);
            assertEquals("broken row", thrown.getMessage());
        }
    }

    @Test
    void staysOnlyALittleAheadAndEndsWhenClosed() {
        ReadAhead<Integer> rows = new ReadAhead<>(upTo(1_000_000), item -> 1, UploadBudget.unlimited(), "test");
        assertEquals(1, rows.next());
        rows.close();
        int then = read.get();
        assertTrue(then <= 3_000, () -> "read " + then);
        assertEquals(then, read.get());
    }

    @Test
    void heavyItemsAreReadFewAtATime() {
        ReadAhead<Integer> rows = new ReadAhead<>(upTo(1_000_000), item -> 1_000_000, UploadBudget.unlimited(), "test");
        assertEquals(1, rows.next());
        rows.close();
        int then = read.get();
        assertTrue(then <= 20, () -> "read " + then);
    }
}
