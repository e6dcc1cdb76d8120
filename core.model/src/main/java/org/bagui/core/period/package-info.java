/** Months, dates of sheets and the business clock; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.period;

import org.osgi.annotation.versioning.Version;
