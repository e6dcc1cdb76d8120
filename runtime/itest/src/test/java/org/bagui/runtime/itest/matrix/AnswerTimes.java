package org.bagui.runtime.itest.matrix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the time of an answer tells that something is there. Both questions are asked in turn, so that what else the machine does
 * falls on both.
 */
final class AnswerTimes {
    private static final int PAIRS = 21;

    /** Of so many pairs the one is slower by chance once in a hundred thousand times. */
    private static final int TELLING = 20;

    private static final long NOTICED_NANOS = 1_500_000;

    private final Map<String, Kept> kept;

    AnswerTimes(Map<String, Kept> kept) {
        this.kept = kept;
    }

    /** The questions about things outside whose answers come as no answer about nothing does, one of each operation. */
    Map<String, String> compare(List<Cell> cells) {
        Map<String, Cell> asked = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.asksForForeignThing() && !cell.operation().writes())
                .forEach(cell -> asked.putIfAbsent(cell.operation().toString(), cell));
        Map<String, String> found = new LinkedHashMap<>();
        asked.values().forEach(cell -> {
            String difference = difference(cell);
            if (difference != null) {
                found.put(cell.toString(), difference);
            }
        });
        return found;
    }

    private String difference(Cell cell) {
        Map<String, String> there = kept.get(cell.target()).ids();
        long[] differences = new long[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            boolean first = i % 2 == 0;
            long one = nanos(cell, first ? there : Map.of());
            long other = nanos(cell, first ? Map.of() : there);
            differences[i] = first ? one - other : other - one;
        }
        Arrays.sort(differences);
        long median = differences[PAIRS / 2];
        boolean slower = differences[PAIRS - TELLING] > 0;
        boolean faster = differences[TELLING - 1] < 0;
        return (slower || faster) && Math.abs(median) > NOTICED_NANOS ? "differs by " + median / 1_000 + " µs" : null;
    }

    private static long nanos(Cell cell, Map<String, String> ids) {
        long begun = System.nanoTime();
        cell.caller().send("GET", cell.address(ids), null, null);
        return System.nanoTime() - begun;
    }
}
