/** A plugin as a bundle: what is looked at before it starts, how it starts, and how it goes. */
package org.bagui.runtime.plugins.bundle;
