package org.bagui.runtime.plugins.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.plugin.PluginFault;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Tells which components of a started plugin do not work. */
final class ComponentStates {
    private static final int LONGEST = 300;

    private ComponentStates() {}

    static List<PluginFault> faults(ServiceComponentRuntime runtime, Bundle bundle) {
        List<PluginFault> faults = new ArrayList<>();
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(description)) {
                if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    faults.add(PluginFault.of("component-failed", description.name, cause(configuration.failure)));
                } else if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    String missing = Stream.of(configuration.unsatisfiedReferences)
                            .map(reference -> reference.name)
                            .collect(Collectors.joining(", "));
                    faults.add(PluginFault.of("component-unsatisfied", description.name, missing));
                }
            }
        }
        return faults;
    }

    /** What the component threw, from the stack trace that the runtime keeps. */
    private static String cause(String trace) {
        String text = trace == null ? "" : trace.strip();
        String last = text.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((a, b) -> b)
                .map(line -> line.substring("Caused by: ".length()))
                .orElse(text.lines().findFirst().orElse(""));
        return last.length() > LONGEST ? last.substring(0, LONGEST) + "…" : last;
    }
}
