/** What bundles that keep people's ids tell the platform; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.person.spi;

import org.osgi.annotation.versioning.Version;
