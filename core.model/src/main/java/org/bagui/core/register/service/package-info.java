/** The one way to read and write registers; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.register.service;

import org.osgi.annotation.versioning.Version;
