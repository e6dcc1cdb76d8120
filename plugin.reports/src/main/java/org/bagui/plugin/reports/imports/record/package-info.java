/** What is kept of each import: its record, its report and the uploaded file of a preview; private to the bundle. */
package org.bagui.plugin.reports.imports.record;
