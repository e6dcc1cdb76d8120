/** Marks by which a bundle offers REST resources to the platform; stable, additions only. */
@Version("1.0.0")
package org.bagui.core.rest;

import org.osgi.annotation.versioning.Version;
