/** Finds the header of a table among titles, notes and merged groups; private to the bundle. */
package org.bagui.plugin.reports.sheet.header;
