/** The register service of the platform; nothing here is exported. */
package org.bagui.runtime.register;
