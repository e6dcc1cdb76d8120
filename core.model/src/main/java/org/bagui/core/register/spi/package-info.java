/** What an author of a register may implement, and what the platform hands over; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.register.spi;

import org.osgi.annotation.versioning.Version;
