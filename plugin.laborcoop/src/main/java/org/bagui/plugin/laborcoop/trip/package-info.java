/** Point-to-point trips: stops, seats, who travels, what it costs, and what departs and arrives with them. */
package org.bagui.plugin.laborcoop.trip;
