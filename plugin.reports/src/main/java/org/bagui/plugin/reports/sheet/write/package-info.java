/** Writes long plain tables as .xlsx, .xls and .csv; private to the bundle. */
package org.bagui.plugin.reports.sheet.write;
