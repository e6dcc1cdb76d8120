package cn.example.failing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Takes long to start, whoever interrupts it. */
public final class SleepingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing is held.
    }
}
