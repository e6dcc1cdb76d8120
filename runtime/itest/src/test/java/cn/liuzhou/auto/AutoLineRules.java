package cn.liuzhou.auto;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;

/** Rules that misbehave where the name of a line asks for it. */
public final class AutoLineRules implements RegisterRules<AutoLine> {
    private static final long LONG_MILLIS = 1_500;
    /** While this system property is there, the rules hold whoever comes, for a minute at most. */
    private static final String HOLD = "bagui.test.hold";

    @Override
    public String register() {
        return "auto-line";
    }

    @Override
    public void check(Batch<AutoLine> batch, Faults faults) {
        for (Row<AutoLine> row : batch.rows()) {
            String name = row.entry().lineName;
            if (name.startsWith("throw")) {
                throw new IllegalStateException("the rules are broken");
            }
            if (name.startsWith("block")) {
                park(TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS), () -> true);
            }
            if (name.startsWith("hold")) {
                park(TimeUnit.MINUTES.toNanos(1), () -> System.getProperty(HOLD) != null);
            }
        }
    }

    private static void park(long nanos, BooleanSupplier goesOn) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end && goesOn.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
