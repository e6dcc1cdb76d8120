package cn.example.failing;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Does not start. */
public final class FailingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no start today");
    }

    @Override
    public void stop(BundleContext context) {
        // It never started.
    }
}
