package org.bagui.core.plugin.spi;

import java.util.List;
import org.bagui.core.plugin.PluginFault;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks at local plugins; a DS service of the runtime bundle that knows the matter. Local plugins themselves offer none. */
@ConsumerType
public interface PluginCheck {
    /** What is wrong with a plugin whose bundle is resolved but not started; nothing of it may be changed or kept. */
    List<PluginFault> before(Candidate plugin);

    /** What went wrong while it started; the platform goes back to the older version then. */
    List<PluginFault> after(Candidate plugin);
}
