package cn.liuzhou.auto;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;

/** Rules that misbehave where the name of a line asks for it. */
public final class AutoLineRules implements RegisterRules<AutoLine> {
    private static final long LONG_MILLIS = 1_500;

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
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS);
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
            }
        }
    }
}
