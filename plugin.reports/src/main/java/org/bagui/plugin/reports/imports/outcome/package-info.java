/** What became of each row of an import, kept beside its file for as long as the file; private to the bundle. */
package org.bagui.plugin.reports.imports.outcome;
