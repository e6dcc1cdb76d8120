/** The auditors' workbook. */
package org.bagui.plugin.reports.audit;
