/** Check rules of credit codes, organisation codes, citizen ID numbers and phones; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.identity;

import org.osgi.annotation.versioning.Version;
