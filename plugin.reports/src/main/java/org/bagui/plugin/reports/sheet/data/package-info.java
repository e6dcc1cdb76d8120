/** Tells data rows from totals, signatures and notes; private to the bundle. */
package org.bagui.plugin.reports.sheet.data;
