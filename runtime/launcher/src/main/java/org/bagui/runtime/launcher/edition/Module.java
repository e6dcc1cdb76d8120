package org.bagui.runtime.launcher.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A bundle that an edition may hold, with what it needs and gives.
 *
 * @param file its jar; null for the framework itself
 */
record Module(Path file, BundleRevision revision) {
    private static final String OWN = "org.bagui.";
    /** What SPI Fly or the framework see to at run time. */
    private static final Set<String> ELSEWHERE =
            Set.of("osgi.serviceloader", ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE);

    String name() {
        return revision.getSymbolicName();
    }

    /** Name as people write it: without {@code org.bagui.}. */
    String shortName() {
        return name().startsWith(OWN) ? name().substring(OWN.length()) : name();
    }

    boolean isNamed(String word) {
        return word.equals(name()) || word.equals(shortName());
    }

    /** Returns what must be there for it to run. */
    List<BundleRequirement> needs() {
        return revision.getDeclaredRequirements(null).stream()
                .filter(need -> Constants.RESOLUTION_MANDATORY.equals(need.getDirectives()
                        .getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY)))
                .filter(need -> !ELSEWHERE.contains(need.getNamespace()))
                .toList();
    }

    boolean gives(BundleRequirement need) {
        return revision.getDeclaredCapabilities(need.getNamespace()).stream().anyMatch(need::matches);
    }
}
