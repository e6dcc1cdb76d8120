package org.bagui.plugin.laborcoop.figures;

import java.util.List;
import org.bagui.core.persistence.Session;

/**
 * M28: trips that departed in the months with an end inside the place, and who was on them.
 *
 * @param mode {@code bus}, {@code train} or {@code coach}
 * @param trips trips
 * @param persons persons who departed with them
 * @param povertyLifted workers lifted out of poverty among these
 */
public record TripSums(String mode, long trips, long persons, long povertyLifted) {
    private static final String STEPS =
            "select s.vehicle, sum(s.tripsDelta), sum(s.personsDelta), sum(s.poorDelta) from TripStep s"
                    + " where s.period >= :from and s.period <= :to and s.takenAt <= :asOf"
                    + " and (s.sendingPlace between :placeFrom and :placeTo"
                    + " or s.receivingPlace between :placeFrom and :placeTo)"
                    + " group by s.vehicle having sum(s.tripsDelta) > 0 order by s.vehicle";
    private static final int MOST = 10;

    static List<TripSums> read(Session session, CooperationFiguresRequest asked) {
        return session.list(Object[].class, STEPS, asked.parameters(session), MOST).stream()
                .map(row -> new TripSums((String) row[0], whole(row[1]), whole(row[2]), whole(row[3])))
                .toList();
    }

    private static long whole(Object sum) {
        return ((Number) sum).longValue();
    }
}
