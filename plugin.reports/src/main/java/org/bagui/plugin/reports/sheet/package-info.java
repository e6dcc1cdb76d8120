/**
 * Sheets of any make, read row by row and written row by row, without any knowledge of registers.
 *
 * <p>Private to the bundle; it knows neither OSGi nor REST and can be used with a plain list of column specs.
 */
package org.bagui.plugin.reports.sheet;
