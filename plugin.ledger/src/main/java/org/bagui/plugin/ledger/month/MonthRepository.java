package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;

/** Reads months and their events. */
final class MonthRepository {
    private static final String MONTHS = "select m from LedgerMonth m where m.id in :ids";
    private static final String EVENTS = "select e from MonthEvent e where e.monthId = :month order by e.id";
    private static final int MOST_EVENTS = 1_000;

    private MonthRepository() {}

    /** States of months by id; one that nobody has touched is open, and not in the map. */
    static Map<Long, LedgerMonth> months(Session session, Set<Long> ids) {
        Map<Long, LedgerMonth> found = new HashMap<>();
        if (!ids.isEmpty()) {
            session.list(LedgerMonth.class, MONTHS, Map.of("ids", List.copyOf(ids)), ids.size())
                    .forEach(month -> found.put(month.id, month));
        }
        return found;
    }

    /** State of one month. */
    static MonthState state(Session session, PlaceCode place, YearMonth month) {
        return state(session.find(LedgerMonth.class, MonthKey.of(place, month)));
    }

    static MonthState state(LedgerMonth month) {
        return month == null ? MonthState.OPEN : month.state();
    }

    /** What was done with a month, the first first. */
    static List<MonthEvent> events(Session session, PlaceCode place, YearMonth month) {
        return session.list(MonthEvent.class, EVENTS, Map.of("month", MonthKey.of(place, month)), MOST_EVENTS);
    }
}
