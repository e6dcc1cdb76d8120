package org.bagui.runtime.launcher;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** Collects why bundles do not start: the framework only tells its listeners. */
final class StartFaults implements FrameworkListener {
    private static final int CAUSES = 8;

    private final List<String> faults = new CopyOnWriteArrayList<>();

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            faults.add(event.getBundle().getSymbolicName() + ": " + reason(event.getThrowable()));
        }
    }

    /** Adds what no event told: bundles that are not active although they should be. */
    void inspect(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
            boolean down = bundle.getState() == Bundle.INSTALLED || !fragment && bundle.getState() == Bundle.RESOLVED;
            if (down && faults.stream().noneMatch(f -> f.startsWith(bundle.getSymbolicName() + ":"))) {
                faults.add(bundle.getSymbolicName() + ": 未启动 not started");
            }
        }
    }

    List<String> list() {
        return List.copyOf(faults);
    }

    private static String reason(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\n    <- ").append(cause);
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return text.toString();
    }
}
