package org.bagui.core.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The local plugins: what lies in the folder of plugins, running or refused. */
@ProviderType
public interface LocalPlugins {
    /** All of them, by file. */
    List<LocalPlugin> all();

    /** Whether the folder has been looked through since the platform started. */
    boolean isSettled();

    /** Whether a bundle comes from the folder, one that is only being looked at included. */
    boolean isLocal(long bundle);
}
