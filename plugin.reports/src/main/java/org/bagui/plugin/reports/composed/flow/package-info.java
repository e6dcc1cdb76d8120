/** Flow charts of reports, laid out and drawn as shapes. */
package org.bagui.plugin.reports.composed.flow;
