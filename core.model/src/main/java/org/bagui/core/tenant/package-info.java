/** What holds for the tenant of a place: its modules and its extension fields; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.tenant;

import org.osgi.annotation.versioning.Version;
