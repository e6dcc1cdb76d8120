/** Whether the month of a place may still be written, and when it is due; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.month;

import org.osgi.annotation.versioning.Version;
