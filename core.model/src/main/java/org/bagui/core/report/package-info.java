/** Reports that plugins compose and the workbooks' plugin writes; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.report;

import org.osgi.annotation.versioning.Version;
