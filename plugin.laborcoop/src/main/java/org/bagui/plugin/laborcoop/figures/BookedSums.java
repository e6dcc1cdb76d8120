package org.bagui.plugin.laborcoop.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.transfer.Booking;

/** Sums of what was booked of transfers in some months up to a moment, made by the database. */
final class BookedSums {
    private static final String STEPS = " from TransferStep s where s.period >= :from and s.period <= :to"
            + " and s.takenAt <= :asOf and s.booking = :booking";
    private static final String IN = ".%s between :placeFrom and :placeTo";
    private static final int MOST = 100_000;

    private final Session session;
    private final CooperationFiguresRequest asked;

    BookedSums(Session session, CooperationFiguresRequest asked) {
        this.session = session;
        this.asked = asked;
    }

    /** Persons of a booking at one end inside the place. */
    long total(Booking booking) {
        return one(
                "select sum(s.delta)" + STEPS + " and s" + IN.formatted(attribute(booking.side(), "Place")),
                parameters(booking));
    }

    /** Persons who arrived under pairings, with an end inside the place. */
    long movedByPairings() {
        return one(
                "select sum(s.delta)" + STEPS + " and s.pairing is not null and (s" + IN.formatted("sendingPlace")
                        + " or s" + IN.formatted("receivingPlace") + ")",
                parameters(Booking.ARRIVAL));
    }

    /** Persons of a booking at one end inside the place, by the place at the other end. */
    Map<String, Long> byPartner(Booking booking) {
        Map<String, Long> sums = new LinkedHashMap<>();
        grouped(attribute(booking.side().other(), "Place"), booking)
                .forEach((place, sum) -> sums.put(text(place), sum));
        return sums;
    }

    /** Persons of a booking at one end inside the place, by occupation. */
    Map<String, Long> byOccupation(Booking booking) {
        Map<String, Long> sums = new LinkedHashMap<>();
        grouped("occupation", booking).forEach((occupation, sum) -> sums.put((String) occupation, sum));
        return sums;
    }

    private Map<Object, Long> grouped(String attribute, Booking booking) {
        String text = "select s." + attribute + ", sum(s.delta)" + STEPS + " and s"
                + IN.formatted(attribute(booking.side(), "Place")) + " group by s." + attribute
                + " having sum(s.delta) > 0"
                + " order by s." + attribute;
        Map<Object, Long> sums = new LinkedHashMap<>();
        session.list(Object[].class, text, parameters(booking), MOST)
                .forEach(row -> sums.put(row[0], ((Number) row[1]).longValue()));
        return sums;
    }

    /** Persons of a leg from place to place, an end inside the place. */
    Map<Way, Long> ways(Booking booking, boolean cities) {
        String level = cities ? "City" : "Place";
        String ends = "s." + attribute(Side.SENDING, level) + ", s." + attribute(Side.RECEIVING, level);
        String text = "select " + ends + ", sum(s.delta)" + STEPS + " and (s" + IN.formatted("sendingPlace") + " or s"
                + IN.formatted("receivingPlace") + ") group by " + ends + " having sum(s.delta) > 0 order by " + ends;
        Map<Way, Long> sums = new LinkedHashMap<>();
        session.list(Object[].class, text, parameters(booking), MOST)
                .forEach(row -> sums.put(new Way(text(row[0]), text(row[1])), ((Number) row[2]).longValue()));
        return sums;
    }

    /** Number of transfers with an end inside the place. */
    long transfers() {
        return one(
                "select count(distinct s.transfer) from TransferStep s where s.period >= :from and s.period <= :to"
                        + " and s.takenAt <= :asOf and (s" + IN.formatted("sendingPlace") + " or s"
                        + IN.formatted("receivingPlace") + ")",
                asked.parameters(session));
    }

    /** Persons who departed under pairings since these began, by the pairing's id and the occupation. */
    Map<Long, Map<String, Long>> departedUnderPairings() {
        Map<String, Object> parameters = parameters(Booking.DEPARTURE);
        parameters.remove("from");
        parameters.remove("to");
        String text = "select s.pairing, s.occupation, sum(s.delta) from TransferStep s where s.takenAt <= :asOf"
                + " and s.booking = :booking and s.pairing is not null and (s" + IN.formatted("sendingPlace") + " or s"
                + IN.formatted("receivingPlace") + ") group by s.pairing, s.occupation having sum(s.delta) > 0";
        Map<Long, Map<String, Long>> sums = new HashMap<>();
        session.list(Object[].class, text, parameters, MOST)
                .forEach(row -> sums.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((String) row[1], ((Number) row[2]).longValue()));
        return sums;
    }

    /** From a place to a place. */
    record Way(String from, String to) {}

    private static String attribute(Side side, String level) {
        return side.word() + level;
    }

    private static String text(Object padded) {
        return PlaceCode.ofPadded((Long) padded).text();
    }

    private Map<String, Object> parameters(Booking booking) {
        Map<String, Object> parameters = asked.parameters(session);
        parameters.put("booking", booking.word());
        return parameters;
    }

    private long one(String text, Map<String, Object> parameters) {
        List<Number> sums = session.list(Number.class, text, parameters, 1);
        return sums.get(0) == null ? 0 : sums.get(0).longValue();
    }
}
