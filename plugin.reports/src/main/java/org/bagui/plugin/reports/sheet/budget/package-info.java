/** What the work on an upload may cost, and one account's uploads together; private to the bundle. */
package org.bagui.plugin.reports.sheet.budget;
