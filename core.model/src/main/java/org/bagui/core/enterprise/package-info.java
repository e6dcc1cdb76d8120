/** The register of enterprises, which every other register copies code and name from; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.enterprise;

import org.osgi.annotation.versioning.Version;
