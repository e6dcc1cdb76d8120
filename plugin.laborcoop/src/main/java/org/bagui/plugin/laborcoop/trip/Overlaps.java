package org.bagui.plugin.laborcoop.trip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.osgi.service.component.annotations.Component;

/** Finds passengers who would be on two trips at once; the caller holds the book of the place that keeps them. */
@Component(service = Overlaps.class)
public class Overlaps {
    private static final String OTHERS = "select p.person from TripPassenger p, Trip t where t.id = p.trip"
            + " and p.person in :people and t.id <> :trip and t.state <> 'cancelled' and p.state <> 'not-departed'"
            + " and (t.plannedFrom < :until and t.plannedUntil > :from or t.plannedFrom = :from)";
    /** Values of one IN list: databases bound them. */
    private static final int AT_ONCE = 500;

    /** Of these people those who are on another trip whose planned time overlaps. */
    Set<Long> elsewhere(Session session, Trip trip, List<Long> people) {
        Set<Long> elsewhere = new HashSet<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("people", people.subList(from, Math.min(from + AT_ONCE, people.size())));
            parameters.put("trip", trip.id);
            parameters.put("from", trip.plannedFrom);
            parameters.put("until", trip.plannedUntil);
            elsewhere.addAll(session.list(Long.class, OTHERS, parameters, TripDesk.MOST_PASSENGERS));
        }
        return elsewhere;
    }

    /** Refuses a trip with a passenger who is on another one at its time. */
    void require(Session session, Trip trip, List<TripPassenger> passengers) {
        int elsewhere = elsewhere(
                        session,
                        trip,
                        passengers.stream().map(one -> one.person).toList())
                .size();
        if (elsewhere > 0) {
            throw TripConflict.of(trip, "trip-passengers-elsewhere", elsewhere);
        }
    }
}
