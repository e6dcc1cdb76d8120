package org.bagui.core.plugin;

import java.util.List;

/**
 * One jar of the folder of local plugins.
 *
 * @param file name of the file
 * @param name symbolic name of the plugin, or null where the jar has none
 * @param version its version, or null
 * @param bundle id of the bundle that runs, or 0 for one that was refused
 * @param faults why it was refused, or what is wrong with one that runs; empty when all is well
 */
public record LocalPlugin(String file, String name, String version, long bundle, List<PluginFault> faults) {
    public LocalPlugin {
        faults = List.copyOf(faults);
    }

    /** Whether its bundle is there. */
    public boolean isThere() {
        return bundle != 0;
    }
}
