/** Reports of labour cooperation: balance, flows and agreements of a place and a month. */
package org.bagui.plugin.laborcoop.report;
