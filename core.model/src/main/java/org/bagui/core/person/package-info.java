/** People with their sealed ID numbers, and what they agreed to; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.person;

import org.osgi.annotation.versioning.Version;
