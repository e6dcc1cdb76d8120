/** Writes the project of a new plugin. Internal: it may change with any version. */
package org.bagui.runtime.launcher.project;
