package org.bagui.plugin.laborcoop.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;

/**
 * A transfer of which not as many arrived as departed.
 *
 * @param explained persons of the difference that were accounted for since its numbers last changed
 */
public record FlowDifference(
        String sendingPlace, String receivingPlace, String occupation, long departed, long arrived, long explained) {
    private static final String ASKED = " from TransferStep s where s.period >= :from and s.period <= :to"
            + " and s.takenAt <= :asOf and (s.sendingPlace between :placeFrom and :placeTo"
            + " or s.receivingPlace between :placeFrom and :placeTo)";
    private static final String DEPARTED = "sum(case when s.booking = 'departure' then s.delta else 0 end)";
    private static final String ARRIVED = "sum(case when s.booking = 'arrival' then s.delta else 0 end)";
    private static final String DIFFERING = "select s.transfer, s.sendingPlace, s.receivingPlace, s.occupation, "
            + DEPARTED + ", " + ARRIVED + ASKED
            + " group by s.transfer, s.sendingPlace, s.receivingPlace, s.occupation having " + DEPARTED + " <> "
            + ARRIVED;
    private static final String EXPLAINED = "select s.transfer, sum(s.persons)" + ASKED
            + " and s.booking = 'explanation' and not exists (select l.id from TransferStep l"
            + " where l.transfer = s.transfer and l.delta <> 0 and l.booking in ('departure', 'arrival')"
            + " and l.takenAt > s.takenAt and l.takenAt <= :asOf) group by s.transfer";
    private static final int MOST = 100_000;

    /** Departed less arrived; a leg that was not booked counts as nobody. */
    public long difference() {
        return departed - arrived;
    }

    /** Persons of the difference who are not accounted for. */
    public long open() {
        return Math.abs(difference()) - explained;
    }

    /** All of the place and months, the most open ones first. */
    static List<FlowDifference> read(Session session, CooperationFiguresRequest asked) {
        Map<String, Object> parameters = asked.parameters(session);
        Map<Object, Long> explained = new HashMap<>();
        session.list(Object[].class, EXPLAINED, parameters, MOST).forEach(row -> explained.put(row[0], number(row[1])));
        return session.list(Object[].class, DIFFERING, parameters, MOST).stream()
                .map(row -> new FlowDifference(
                        place(row[1]),
                        place(row[2]),
                        (String) row[3],
                        number(row[4]),
                        number(row[5]),
                        explained.getOrDefault(row[0], 0L)))
                .sorted(Comparator.comparingLong(FlowDifference::open)
                        .reversed()
                        .thenComparing(FlowDifference::sendingPlace)
                        .thenComparing(FlowDifference::receivingPlace)
                        .thenComparing(FlowDifference::occupation)
                        .thenComparing(FlowDifference::departed)
                        .thenComparing(FlowDifference::arrived))
                .toList();
    }

    private static String place(Object padded) {
        return PlaceCode.ofPadded((Long) padded).text();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
