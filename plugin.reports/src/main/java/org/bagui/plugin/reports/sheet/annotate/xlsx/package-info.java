/** Annotates .xlsx by copying its parts as streams and editing a few tags of them; private to the bundle. */
package org.bagui.plugin.reports.sheet.annotate.xlsx;
