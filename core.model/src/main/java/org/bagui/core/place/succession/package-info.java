/** Places that split, merge, move or are renamed; stable for plugins, additions only. */
@Version("1.0.0")
package org.bagui.core.place.succession;

import org.osgi.annotation.versioning.Version;
