package org.bagui.plugin.laborcoop.trip;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers.Group;
import org.bagui.plugin.laborcoop.transfer.Rider;

/** Passengers by occupation, as transfers take them. */
final class PassengerGroups {
    private PassengerGroups() {}

    static Map<String, List<TripPassenger>> byOccupation(List<TripPassenger> passengers) {
        return passengers.stream()
                .collect(Collectors.groupingBy(one -> one.occupation, TreeMap::new, Collectors.toList()));
    }

    /** All of these passengers, each of them named who may be. */
    static Map<String, Group> all(List<TripPassenger> passengers) {
        return of(passengers, List::size, one -> true);
    }

    static Map<String, Group> of(
            List<TripPassenger> passengers,
            Function<List<TripPassenger>, Integer> persons,
            Function<TripPassenger, Boolean> isNamed) {
        Map<String, Group> groups = new TreeMap<>();
        byOccupation(passengers)
                .forEach((occupation, some) -> groups.put(
                        occupation,
                        new Group(
                                persons.apply(some),
                                some.stream()
                                        .filter(one -> !one.isUnnamed() && isNamed.apply(one))
                                        .map(one -> new Rider(one.person, one.employer))
                                        .toList())));
        return groups;
    }
}
