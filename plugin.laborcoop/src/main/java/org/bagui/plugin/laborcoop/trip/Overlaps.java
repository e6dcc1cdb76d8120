package org.bagui.plugin.laborcoop.trip;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.People;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.TaskActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds passengers who would be on two trips at once; in the session of whoever holds the book, which sees the whole city. Places
 * of a city may keep the same person under ids of their own.
 */
@Component(service = Overlaps.class)
public class Overlaps {
    private static final String OTHERS = "select p.person from TripPassenger p, Trip t where t.id = p.trip"
            + " and p.person in :people and t.id <> :trip and t.state <> 'cancelled' and p.state <> 'not-departed'"
            + " and (t.plannedFrom < :until and t.plannedUntil > :from or t.plannedFrom = :from)";
    /** Values of one IN list: databases bound them. */
    private static final int AT_ONCE = 500;

    private final People people;
    private final TaskActors tasks;

    /** Overlaps of these people. */
    @Activate
    public Overlaps(@Reference People people, @Reference TaskActors tasks) {
        this.people = people;
        this.tasks = tasks;
    }

    /** Of each of these people of a trip the ids under which the city's places keep the person. */
    Map<Long, Set<Long>> same(Session session, Trip trip, Collection<Long> persons) {
        PlaceCode city = PassengerLocks.city(trip.ends());
        return people.sameAs(session, tasks.at("passengers", city), persons);
    }

    /** Of these people, with all their ids, those who are on another trip whose planned time overlaps. */
    Set<Long> elsewhere(Session session, Trip trip, Map<Long, Set<Long>> same) {
        List<Long> ids = same.values().stream().flatMap(Set::stream).distinct().toList();
        Set<Long> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("people", ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
            parameters.put("trip", trip.id);
            parameters.put("from", trip.plannedFrom);
            parameters.put("until", trip.plannedUntil);
            found.addAll(session.list(Long.class, OTHERS, parameters, TripService.MOST_PASSENGERS));
        }
        return same.entrySet().stream()
                .filter(one -> !Collections.disjoint(one.getValue(), found))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Refuses a trip with a passenger who is on another one at its time. */
    void require(Session session, Trip trip, List<TripPassenger> passengers) {
        List<Long> ids = PassengerRegistration.ids(passengers);
        int elsewhere = ids.isEmpty()
                ? 0
                : elsewhere(session, trip, same(session, trip, ids)).size();
        if (elsewhere > 0) {
            throw TripConflict.of(trip, "trip-passengers-elsewhere", elsewhere);
        }
    }
}
