package org.bagui.runtime.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run of the platform is given.
 *
 * @param edition the bundle set
 * @param data the folder that holds everything this installation keeps; made if it is not there
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param properties further framework properties; bundles read them with {@code BundleContext.getProperty}
 */
public record PlatformSettings(
        EditionDefinition edition, Path data, String host, int port, Map<String, String> properties) {

    public PlatformSettings {
        data = data.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
    }

    Path runFolder() {
        return data.resolve("run");
    }

    Path pluginFolder() {
        return data.resolve("plugins");
    }

    /** Returns the values that configuration files may name as <code>${name}</code> and bundles as properties. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("bagui.edition", edition.name());
        values.put("bagui.data", data.toString());
        values.put("bagui.plugins", pluginFolder().toString());
        values.put("bagui.http.host", host);
        values.put("bagui.http.port", Integer.toString(port));
        values.putAll(properties);
        return values;
    }
}
