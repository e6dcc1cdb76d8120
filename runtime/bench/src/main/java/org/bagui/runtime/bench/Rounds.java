package org.bagui.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures two sides in turns, so that whatever else the machine does falls on both; one turn warms up. */
final class Rounds {
    private static final double NANOS_A_MILLI = 1_000_000;

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    /** Runs both sides so many times; each gives milliseconds. */
    Rounds(int count, Callable<Double> ours, Callable<Double> theirs) throws Exception {
        ours.call();
        theirs.call();
        for (int round = 0; round < count; round++) {
            boolean first = round % 2 == 0;
            if (first) {
                this.ours.add(ours.call());
            }
            this.theirs.add(theirs.call());
            if (!first) {
                this.ours.add(ours.call());
            }
        }
    }

    /** Runs both sides so many times and takes the time of each. */
    static Rounds timed(int count, Work ours, Work theirs) throws Exception {
        return new Rounds(count, () -> millis(ours), () -> millis(theirs));
    }

    /** Something whose time is taken. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS_A_MILLI;
    }

    double ours() {
        return median(ours);
    }

    double theirs() {
        return median(theirs);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
