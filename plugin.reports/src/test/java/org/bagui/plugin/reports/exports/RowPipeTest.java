package org.bagui.plugin.reports.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPipeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 512, 10_000})
    void handsAllRowsOnInOrder(int count) throws IOException {
        List<Object> seen = new ArrayList<>();
        RowPipe.run(
                sink -> {
                    for (int i = 0; i < count; i++) {
                        sink.accept(new Object[] {i});
                    }
                },
                row -> seen.add(row[0]));
        assertEquals(count, seen.size());
        for (int i = 0; i < count; i++) {
            assertEquals(i, seen.get(i));
        }
    }

    @Test
    void throwsWhatTheReaderThrows() {
        List<Object> seen = new ArrayList<>();
        Problem thrown = assertThrows(
                Problem.class,
                () -> RowPipe.run(
                        sink -> {
                            sink.accept(new Object[] {1});
                            throw Problem.of(503, "unavailable");
                        },
                        row -> seen.add(row[0])));
        assertEquals("unavailable", thrown.code());
        Error fatal = assertThrows(
                StackOverflowError.class,
                () -> RowPipe.run(
                        sink -> {
                            throw new StackOverflowError();
                        },
                        row -> seen.add(row[0])));
        assertEquals(StackOverflowError.class, fatal.getClass());
    }

    @Test
    void stopsTheReaderWhereWritingFails() {
        AtomicInteger read = new AtomicInteger();
        IOException thrown = assertThrows(
                IOException.class,
                () -> RowPipe.run(
                        sink -> {
                            while (true) {
                                read.incrementAndGet();
                                sink.accept(new Object[] {1});
                            }
                        },
                        row -> {
                            throw new IOException("client gone");
                        }));
        assertEquals("client gone", thrown.getMessage());
        assertTrue(read.get() <= 6 * 256, "read " + read.get() + " rows ahead");
    }
}
