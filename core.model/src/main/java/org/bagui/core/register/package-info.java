/** The words with which a plugin declares a register: annotations and base entities; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.register;

import org.osgi.annotation.versioning.Version;
