/** Small workbooks that other bundles take, read in memory. */
package org.bagui.plugin.reports.small;
