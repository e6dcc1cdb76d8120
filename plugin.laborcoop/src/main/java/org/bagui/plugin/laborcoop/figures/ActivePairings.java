package org.bagui.plugin.laborcoop.figures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;

/**
 * Counts pairings that were in force in some of the months, as known at a moment: agreed on by then, valid on one day of the
 * months, and not ended before the first of them.
 */
final class ActivePairings {
    private static final String STEPS = "select count(distinct e.pairing) from PairingEvent e, Pairing p"
            + " where p.id = e.pairing and e.step = :step and e.takenAt <= :until"
            + " and p.validFrom <= :lastDay and p.validUntil >= :firstDay"
            + " and (p.sendingPlace between :placeFrom and :placeTo or p.receivingPlace between :placeFrom and :placeTo)";

    private ActivePairings() {}

    static long count(Session session, Asked asked) {
        Instant known = asked.settled(session);
        Instant begin =
                asked.months().from().atDay(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        Instant ended = begin.isBefore(known) ? begin : known;
        return took(session, asked, "active", known) - took(session, asked, "ended", ended);
    }

    private static long took(Session session, Asked asked, String step, Instant until) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("placeFrom", asked.place().from());
        parameters.put("placeTo", asked.place().to());
        parameters.put("firstDay", asked.months().from().atDay(1));
        parameters.put("lastDay", asked.months().to().atEndOfMonth());
        parameters.put("step", step);
        parameters.put("until", Utc.of(until));
        return session.list(Long.class, STEPS, parameters, 1).get(0);
    }
}
