/** Composed reports as workbooks and JSON. */
package org.bagui.plugin.reports.composed;
