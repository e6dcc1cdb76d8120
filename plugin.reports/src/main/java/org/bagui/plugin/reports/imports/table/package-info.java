/** From an uploaded file to rows of a register: which column fills which field, which cell is which value. */
package org.bagui.plugin.reports.imports.table;
