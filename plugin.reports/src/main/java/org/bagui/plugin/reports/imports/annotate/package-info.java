/** Gives the workbook of an import back with what is wrong in it; private to the bundle. */
package org.bagui.plugin.reports.imports.annotate;
