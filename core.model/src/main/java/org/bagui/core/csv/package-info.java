/** CSV read record by record within bounds, for uploads and for the tables beside one's own classes; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.csv;

import org.osgi.annotation.versioning.Version;
