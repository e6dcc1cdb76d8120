/** Networks with costs, and who solves them; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.network;

import org.osgi.annotation.versioning.Version;
