/** Who acts, where and with which permission, and the audit log; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.security;

import org.osgi.annotation.versioning.Version;
