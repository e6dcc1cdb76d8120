package org.bagui.runtime.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Constants;

/** Derives the framework's properties from the settings of a run, and writes the filled configuration files. */
public final class FrameworkProperties {
    private final PlatformSettings settings;

    public FrameworkProperties(PlatformSettings settings) {
        this.settings = settings;
    }

    /** Makes the folders of the run, fills the configuration, and returns the properties for the framework. */
    public Map<String, String> prepare() throws IOException {
        Files.createDirectories(settings.pluginFolder());
        Path run = Files.createDirectories(settings.runFolder());
        Map<String, String> properties = new HashMap<>();
        // Bundles are read in place from the distribution; the cache holds only what this run derives from them.
        properties.put(Constants.FRAMEWORK_STORAGE, run.resolve("cache").toString());
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "0");
        http(properties);
        // A newer version of a local plugin is looked at beside the one that runs, and may have the same number.
        properties.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        properties.put("configurator.initial", String.join(",", configuration(run.resolve("config"))));
        properties.put("ds.loglevel", "warn");
        properties.putAll(settings.values());
        return properties;
    }

    private void http(Map<String, String> properties) {
        properties.put("org.apache.felix.http.host", settings.host());
        properties.put("org.osgi.service.http.port", Integer.toString(settings.port()));
        properties.put("org.apache.felix.jetty.gziphandler.enable", "true");
    }

    private List<String> configuration(Path folder) throws IOException {
        Files.createDirectories(folder);
        ConfigurationText text = new ConfigurationText(settings.values(), System::getenv);
        List<String> urls = new ArrayList<>();
        for (Path file : settings.edition().configuration()) {
            Path filled = folder.resolve(file.getFileName());
            Files.writeString(filled, text.fill(Files.readString(file), file.toString()));
            urls.add(filled.toUri().toString());
        }
        return urls;
    }
}
