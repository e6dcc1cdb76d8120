/** Gives a workbook back with its faulty cells filled and commented and a list of them added; private to the bundle. */
package org.bagui.plugin.reports.sheet.annotate;
