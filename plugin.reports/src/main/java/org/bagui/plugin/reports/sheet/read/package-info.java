/** The three readers: .xlsx and .xls as streams of rows, and text tables; private to the bundle. */
package org.bagui.plugin.reports.sheet.read;
