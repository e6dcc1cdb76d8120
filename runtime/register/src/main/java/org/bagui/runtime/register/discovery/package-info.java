/** Finds the registers of the bundles that are active and publishes them whole. */
package org.bagui.runtime.register.discovery;
