/** Writes the entries of a register as a table that an import takes back unchanged; private to the bundle. */
package org.bagui.plugin.reports.exports;
