package org.bagui.runtime.plugins.folder;

import java.util.List;
import org.bagui.core.plugin.PluginFault;

/**
 * A jar that was not taken.
 *
 * @param name symbolic name, or null where it could not be read
 * @param version version, or null
 * @param digest SHA-256 of the file
 * @param faults why
 * @param stamp how the jar of the folder was then
 */
record Refused(String name, String version, String digest, List<PluginFault> faults, Stamp stamp) {}
