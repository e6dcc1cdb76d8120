package org.bagui.plugin.laborcoop.trip;

import java.time.YearMonth;
import java.util.List;
import org.bagui.core.persistence.Utc;

/** The stops of a trip as it keeps them, with the moments that follow from them. */
record StopTimes(List<Stop> stops) {
    void putInto(Trip trip) {
        trip.stops = TripJson.write(stops);
        trip.plannedFrom = Utc.of(stops.get(0).moment());
        trip.plannedUntil = Utc.of(stops.get(stops.size() - 1).moment());
        trip.period = YearMonth.from(trip.plannedDay());
    }
}
