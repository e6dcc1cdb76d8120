package org.bagui.core.plugin.spi;

import java.util.List;
import java.util.Map;

/**
 * A plugin that is to start.
 *
 * @param name symbolic name
 * @param bundle id of its bundle
 * @param components its declarative components
 */
public record Candidate(String name, long bundle, List<Component> components) {
    public Candidate {
        components = List.copyOf(components);
    }

    /**
     * A declarative component as its description has it.
     *
     * @param implementation name of its class
     * @param services interfaces that it offers
     * @param properties service properties
     */
    public record Component(String implementation, List<String> services, Map<String, String> properties) {
        public Component {
            services = List.copyOf(services);
            properties = Map.copyOf(properties);
        }
    }
}
