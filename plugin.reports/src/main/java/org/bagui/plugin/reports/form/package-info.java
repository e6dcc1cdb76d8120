/** Draws forms for people: styles, headers, page set-up for both workbook formats; private to the bundle. */
package org.bagui.plugin.reports.form;
