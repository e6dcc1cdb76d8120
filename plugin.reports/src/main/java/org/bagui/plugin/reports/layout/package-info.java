/** Official layouts of registers: sheets as offices hand them in, described by data beside each register; private. */
package org.bagui.plugin.reports.layout;
