/** Code lists, built in and loadable, and the folding of texts that stand for a code; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.codelist;

import org.osgi.annotation.versioning.Version;
