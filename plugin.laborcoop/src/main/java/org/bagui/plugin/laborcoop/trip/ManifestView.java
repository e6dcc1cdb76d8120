package org.bagui.plugin.laborcoop.trip;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.person.Person;

/**
 * Who travels, masked.
 *
 * @param trip id of the trip
 * @param state its state
 * @param items passengers whom the caller may see
 * @param hidden passengers whom the caller may not see: who withdrew their consent; of a cancelled trip all, and where the pairing
 *     is over those who did not depart
 * @param unchanged after a workbook, how many of its rows were passengers already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManifestView(String trip, String state, List<Passenger> items, List<Hidden> hidden, Integer unchanged) {
    /**
     * A passenger.
     *
     * @param id id of the passenger on the manifest
     * @param person id of the person; absent for who is not named, as ID number and family name are
     * @param idNumber first three and last four digits of the ID number
     * @param familyName family name
     * @param boarding name of the stop
     * @param alighting name of the stop
     * @param employer unified social credit code
     * @param seat number of the seat; null for none
     * @param povertyLifted whether a worker lifted out of poverty
     * @param consent whether the person agrees today that the receiving place knows who comes
     * @param state {@code listed}, {@code departed}, {@code not-departed}, {@code arrived} or {@code not-arrived}
     * @param reason why the person did not depart
     * @param unnamed whether the person refuses to be named, and is only counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Passenger(
            String id,
            String person,
            String idNumber,
            String familyName,
            String occupation,
            String boarding,
            String alighting,
            String employer,
            String seat,
            boolean povertyLifted,
            boolean consent,
            String state,
            String reason,
            boolean unnamed) {}

    /** Passengers of an occupation. */
    public record Hidden(String occupation, int persons) {}

    /**
     * The passengers of a trip.
     *
     * @param shown those of them whom the caller may see if they agree, or who are not named
     */
    static ManifestView of(
            Trip trip,
            List<TripPassenger> passengers,
            List<TripPassenger> shown,
            Map<Long, Person> seen,
            Set<Long> agreeing) {
        List<Stop> stops = trip.stopList();
        List<Passenger> items = new ArrayList<>();
        List<TripPassenger> hidden = new ArrayList<>();
        for (TripPassenger one : passengers) {
            Person person = one.isUnnamed() ? null : seen.get(one.person);
            if (one.isUnnamed() && shown.contains(one)) {
                items.add(of(one, null, stops, false));
            } else if (person == null) {
                hidden.add(one);
            } else {
                items.add(of(one, person, stops, agreeing.contains(one.person)));
            }
        }
        return new ManifestView(
                Long.toString(trip.id),
                trip.state,
                items,
                PassengerGroups.byOccupation(hidden).entrySet().stream()
                        .map(one -> new Hidden(one.getKey(), one.getValue().size()))
                        .toList(),
                null);
    }

    /** The same after a workbook, so many of whose rows were passengers already. */
    ManifestView unchanged(int rows) {
        return new ManifestView(trip, state, items, hidden, rows);
    }

    private static Passenger of(TripPassenger one, Person person, List<Stop> stops, boolean agrees) {
        return new Passenger(
                Long.toString(one.id),
                person == null ? null : Long.toString(person.id()),
                person == null ? null : person.idNumber(),
                person == null ? null : person.familyName(),
                one.occupation,
                stops.get(one.boarding).name(),
                stops.get(one.alighting).name(),
                one.employer,
                one.seat,
                one.povertyLifted,
                agrees,
                one.state,
                one.reason,
                one.isUnnamed());
    }
}
