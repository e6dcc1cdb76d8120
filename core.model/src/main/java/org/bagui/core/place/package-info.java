/** Places by official code and by name; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.place;

import org.osgi.annotation.versioning.Version;
