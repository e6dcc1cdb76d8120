/** Refusals with stable codes and their texts in Chinese and English; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.problem;

import org.osgi.annotation.versioning.Version;
