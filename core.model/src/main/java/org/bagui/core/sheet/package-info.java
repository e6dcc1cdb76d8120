/** Small workbooks that other plugins take, read without their knowing of Excel; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.sheet;

import org.osgi.annotation.versioning.Version;
