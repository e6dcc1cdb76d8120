/** What the platform derived from a register's class, read-only; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.register.definition;

import org.osgi.annotation.versioning.Version;
