package org.bagui.plugin.laborcoop.figures;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.plugin.laborcoop.figures.BookedSums.Way;
import org.bagui.plugin.laborcoop.transfer.Booking;

/**
 * The flow matrix: who went from where to where in some months. Only transfers with an end inside the place are in it.
 *
 * @param by {@code county} or {@code city}; places that lie in no county, or no city, stand for themselves
 * @param asOf moment as of which the figures are told
 * @param flows persons between places
 * @param pairingsActive as in {@link Balance}
 * @param personsMoved as in {@link Balance}
 */
public record Flows(
        String jurisdiction,
        String period,
        String by,
        String asOf,
        List<Flow> flows,
        long pairingsActive,
        long personsMoved) {
    /**
     * Persons who departed and arrived from one place to another, each as its own end booked.
     *
     * @param from code of the place that they came from
     * @param to code of the place that they went to
     */
    public record Flow(String from, String to, long departed, long arrived) {}

    static Flows read(Session session, CooperationFiguresRequest asked, String by) {
        BookedSums sums = new BookedSums(session, asked);
        boolean cities = by.equals("city");
        Map<Way, Long> departed = sums.ways(Booking.DEPARTURE, cities);
        Map<Way, Long> arrived = sums.ways(Booking.ARRIVAL, cities);
        Set<Way> ways = new LinkedHashSet<>(departed.keySet());
        ways.addAll(arrived.keySet());
        return new Flows(
                asked.place().text(),
                asked.period(),
                by,
                asked.shown(session),
                ways.stream()
                        .sorted(Comparator.comparing(Way::from).thenComparing(Way::to))
                        .map(way -> new Flow(
                                way.from(), way.to(), departed.getOrDefault(way, 0L), arrived.getOrDefault(way, 0L)))
                        .toList(),
                ActivePairings.count(session, asked),
                sums.movedByPairings());
    }
}
