/**
 * The store that writes entries of registers past rules, month gate and audit; for the runtime only: local plugins are
 * refused it, and write through {@code org.bagui.core.register.service.RegisterService}.
 */
@Version("1.0.0")
package org.bagui.core.persistence.store;

import org.osgi.annotation.versioning.Version;
