package org.bagui.plugin.laborcoop.allocation;

import java.util.List;
import java.util.function.IntConsumer;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.plugin.laborcoop.allocation.Occupations.Part;

/**
 * Tells how much is done, from 0 to 99 percent: by the parts, each weighed by its possible lines, and within a part by the steps of the
 * solver, which asks at each whether to go on. How many steps there will be is not known, so the percents come slower and slower.
 */
final class SolverProgress implements Signal {
    private static final int ALMOST_DONE = 99;
    private static final int STEPS_PER_HEAD = 4;
    private static final int STEPS_PER_LOOK = 64;

    private final Signal signal;
    private final IntConsumer percent;
    private final double all;
    private double done;
    private double part;
    private double expected;
    private long steps;
    private int told;

    SolverProgress(List<Part> parts, Signal signal, IntConsumer percent) {
        this.signal = signal;
        this.percent = percent;
        all = parts.stream().mapToDouble(SolverProgress::weight).sum();
    }

    private static double weight(Part part) {
        return 1.0 + (double) part.supply().size() * part.shortage().size();
    }

    void begin(Part next) {
        part = weight(next);
        expected =
                STEPS_PER_HEAD * (1.0 + next.supply().size() + next.shortage().size());
        steps = 0;
    }

    void end() {
        done += part;
        part = 0;
        tell();
    }

    @Override
    public void check() {
        signal.check();
        if (++steps % STEPS_PER_LOOK == 0) {
            tell();
        }
    }

    private void tell() {
        int now = (int) (ALMOST_DONE * (done + part * steps / (steps + expected)) / all);
        if (now > told) {
            told = Math.min(now, ALMOST_DONE);
            percent.accept(told);
        }
    }
}
