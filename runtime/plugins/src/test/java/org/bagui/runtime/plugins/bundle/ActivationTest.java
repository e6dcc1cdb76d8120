package org.bagui.runtime.plugins.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.spi.Candidate;
import org.bagui.core.plugin.spi.PluginCheck;
import org.bagui.runtime.plugins.testing.Fakes;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class ActivationTest {
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    private Bundle bundle(String name) {
        BundleStartLevel level = Fakes.of(BundleStartLevel.class, Map.of());
        return Fakes.of(
                Bundle.class,
                Map.of(
                        "getSymbolicName",
                        none -> name,
                        "adapt",
                        type -> level,
                        "start",
                        noted(name + " starts"),
                        "stop",
                        noted(name + " stops")));
    }

    private Function<Object[], Object> noted(String what) {
        return given -> {
            done.add(what);
            return null;
        };
    }

    private static PluginCheck failing(Error thrown) {
        return new PluginCheck() {
            @Override
            public List<PluginFault> before(Candidate plugin) {
                return List.of();
            }

            @Override
            public List<PluginFault> after(Candidate plugin) {
                throw thrown;
            }
        };
    }

    @Test
    void theOlderOneRunsAgainWhateverGoesWrong() {
        ServiceComponentRuntime runtime =
                Fakes.of(ServiceComponentRuntime.class, Map.of("getComponentDescriptionDTOs", given -> List.of()));
        AssertionError broken = new AssertionError("broken check");
        Activation activation = new Activation(
                Fakes.of(BundleContext.class, Map.of()), runtime, List.of(failing(broken)), Duration.ofSeconds(10));
        Candidate candidate = new Candidate("cn.example.a", 7, List.of());
        assertEquals(
                broken,
                assertThrows(
                        AssertionError.class, () -> activation.exchange(candidate, bundle("newer"), bundle("older"))));
        assertEquals(List.of("older stops", "newer starts", "newer stops", "older starts"), List.copyOf(done));
    }
}
