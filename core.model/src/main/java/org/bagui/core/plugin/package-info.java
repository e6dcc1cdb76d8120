/** Local plugins as the platform sees them, and the containment of their calls; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.plugin;

import org.osgi.annotation.versioning.Version;
