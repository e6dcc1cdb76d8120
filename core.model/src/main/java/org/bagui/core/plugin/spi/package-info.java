/** What a runtime bundle knows of a plugin before it starts; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.plugin.spi;

import org.osgi.annotation.versioning.Version;
