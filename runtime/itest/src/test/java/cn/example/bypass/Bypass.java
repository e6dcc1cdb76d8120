package cn.example.bypass;

import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Tries, while it starts, each way into a register past rules, month gate and audit, and tells what came of it. */
public final class Bypass implements BundleActivator {
    /** System properties of this beginning tell what came of each way. */
    public static final String TOLD = "bagui.test.bypass.";
    /** What a way tells that led into the register. */
    public static final String WRITTEN = "written";
    /** What each way that adds a park gives it. */
    public static final Map<String, Object> PARK = Map.of("parkName", "bypassed", "parkKind", "INDUSTRIAL");

    @Override
    public void start(BundleContext context) {
        Ways ways = new Ways(context);
        ways.all().forEach((name, way) -> System.setProperty(TOLD + name, ways.outcome(way)));
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing was begun.
    }
}
