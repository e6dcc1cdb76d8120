/** Industries, economic sectors and the size rule for enterprises; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.classification;

import org.osgi.annotation.versioning.Version;
