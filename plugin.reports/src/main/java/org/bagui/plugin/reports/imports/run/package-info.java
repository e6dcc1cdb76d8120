/** Runs imports, at once or in the background, and takes care of what a crash left; private to the bundle. */
package org.bagui.plugin.reports.imports.run;
