package org.bagui.plugin.laborcoop.transfer;

import java.util.List;

/**
 * Somebody who is named in a booking.
 *
 * @param person id of the person
 * @param employer credit code of the employer to be, or null where it is not known
 */
public record Rider(long person, String employer) {
    static List<Rider> all(List<Long> people) {
        return people == null
                ? null
                : people.stream().map(person -> new Rider(person, null)).toList();
    }
}
