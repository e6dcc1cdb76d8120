package org.bagui.plugin.laborcoop.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bagui.core.persistence.Session;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.transfer.Booking;

/**
 * What a place sent and received in some months. Transfers between two places inside it are both sent and received.
 *
 * @param asOf moment as of which the figures are told
 * @param sent persons who departed from it, as the sending places booked
 * @param received persons who arrived in it, as the receiving places booked
 * @param byPartner by the county or city at the other end
 * @param byOccupation by occupation
 * @param retention of those received, persons who stayed so many months; who is not asked after yet is not in it
 * @param pairingsActive M29: pairings in force with an end inside the place
 * @param personsMoved M29: persons who arrived under pairings with an end inside the place
 * @param placements M27, by the day of the arrival
 * @param trips M28, by the mode of the trip
 */
public record Balance(
        String jurisdiction,
        String period,
        String asOf,
        long sent,
        long received,
        List<Partner> byPartner,
        List<OfOccupation> byOccupation,
        List<Stayed> retention,
        long pairingsActive,
        long personsMoved,
        Placements placements,
        List<TripSums> trips) {
    /** Persons sent to and received from a place. */
    public record Partner(String place, long sent, long received) {}

    /** Persons sent and received of an occupation. */
    public record OfOccupation(String occupation, long sent, long received) {}

    /** Persons who stayed so many months. */
    public record Stayed(int months, long persons) {}

    /** The balance as of one moment, which is settled. */
    static Balance read(Session session, CooperationFiguresRequest asked, OccupationKeys keys) {
        BookedSums sums = new BookedSums(session, asked);
        Map<String, Long> sentTo = sums.byPartner(Booking.DEPARTURE);
        Map<String, Long> receivedFrom = sums.byPartner(Booking.ARRIVAL);
        Map<String, Long> sentOf = keys.gathered(List.of(), sums.byOccupation(Booking.DEPARTURE));
        Map<String, Long> receivedOf = keys.gathered(sentOf.keySet(), sums.byOccupation(Booking.ARRIVAL));
        return new Balance(
                asked.place().text(),
                asked.period(),
                asked.shown(session),
                sums.total(Booking.DEPARTURE),
                sums.total(Booking.ARRIVAL),
                keys(sentTo, receivedFrom).stream()
                        .map(place -> new Partner(place, of(sentTo, place), of(receivedFrom, place)))
                        .toList(),
                keys(sentOf, receivedOf).stream()
                        .map(one -> new OfOccupation(one, of(sentOf, one), of(receivedOf, one)))
                        .toList(),
                Booking.RETENTION.stream()
                        .map(booking -> new Stayed(booking.months(), sums.total(booking)))
                        .toList(),
                ActivePairings.count(session, asked),
                sums.movedByPairings(),
                Placements.read(session, asked, keys),
                TripSums.read(session, asked));
    }

    private static TreeSet<String> keys(Map<String, Long> one, Map<String, Long> other) {
        TreeSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static long of(Map<String, Long> sums, String key) {
        return sums.getOrDefault(key, 0L);
    }
}
