/** Transfers of workers, booked by both places: departures, arrivals, who stayed, and what does not agree. */
package org.bagui.plugin.laborcoop.transfer;
