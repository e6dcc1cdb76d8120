/** Transactions under a scope; stable for the runtime, additions only. */
@Version("1.0.0")
package org.bagui.core.persistence;

import org.osgi.annotation.versioning.Version;
