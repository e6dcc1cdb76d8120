package org.bagui.plugin.laborcoop.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.plugin.laborcoop.figures.PairingInForce.QuotaUse;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.Quota;
import org.bagui.plugin.laborcoop.pairing.Side;

/**
 * Counts and lists pairings that were in force in some of the months, as known at a moment: agreed on by then, valid on one day of the
 * months, and not ended before the first of them.
 */
final class ActivePairings {
    private static final String STEPS = "select count(distinct e.pairing) from PairingEvent e, Pairing p"
            + " where p.id = e.pairing and e.step = :step and e.takenAt <= :until"
            + " and p.validFrom <= :lastDay and p.validUntil >= :firstDay"
            + " and (p.sendingPlace between :placeFrom and :placeTo or p.receivingPlace between :placeFrom and :placeTo)";

    private static final String IN_FORCE = "select p from Pairing p where p.validFrom <= :lastDay"
            + " and p.validUntil >= :firstDay and (p.sendingPlace between :placeFrom and :placeTo"
            + " or p.receivingPlace between :placeFrom and :placeTo)"
            + " and exists (select e.id from PairingEvent e where e.pairing = p.id and e.step = 'active'"
            + " and e.takenAt <= :known)"
            + " and not exists (select o.id from PairingEvent o where o.pairing = p.id and o.step = 'ended'"
            + " and o.takenAt <= :over) order by p.sendingPlace, p.receivingPlace, p.id";
    private static final int MOST = 10_000;

    private ActivePairings() {}

    static long count(Session session, Asked asked) {
        return took(session, asked, "active", asked.settled(session))
                - took(session, asked, "ended", over(session, asked));
    }

    /** Whoever ended before it was not in force in the months. */
    private static Instant over(Session session, Asked asked) {
        Instant known = asked.settled(session);
        Instant begin =
                asked.months().from().atDay(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        return begin.isBefore(known) ? begin : known;
    }

    /** The pairings that are counted, by their places. */
    static List<PairingInForce> list(Session session, Asked asked) {
        Map<String, Object> parameters = parameters(asked);
        parameters.put("known", Utc.of(asked.settled(session)));
        parameters.put("over", Utc.of(over(session, asked)));
        Map<Long, Map<String, Long>> departed = new BookedSums(session, asked).departedUnderPairings();
        return session.list(Pairing.class, IN_FORCE, parameters, MOST).stream()
                .map(pairing -> new PairingInForce(
                        pairing.place(Side.SENDING).text(),
                        pairing.place(Side.RECEIVING).text(),
                        pairing.agreementNumber(),
                        pairing.firstDay(),
                        pairing.lastDay(),
                        uses(pairing, departed.getOrDefault(pairing.id(), Map.of()))))
                .toList();
    }

    private static List<QuotaUse> uses(Pairing pairing, Map<String, Long> departed) {
        List<QuotaUse> uses = new ArrayList<>();
        Map<String, Long> left = new TreeMap<>(departed);
        for (Quota quota : pairing.quotaList()) {
            Long used = left.remove(quota.occupation());
            uses.add(new QuotaUse(quota.occupation(), quota.persons(), used == null ? 0 : used));
        }
        left.forEach((occupation, used) -> uses.add(new QuotaUse(occupation, null, used)));
        return uses;
    }

    private static long took(Session session, Asked asked, String step, Instant until) {
        Map<String, Object> parameters = parameters(asked);
        parameters.put("step", step);
        parameters.put("until", Utc.of(until));
        return session.list(Long.class, STEPS, parameters, 1).get(0);
    }

    private static Map<String, Object> parameters(Asked asked) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("placeFrom", asked.place().from());
        parameters.put("placeTo", asked.place().to());
        parameters.put("firstDay", asked.months().from().atDay(1));
        parameters.put("lastDay", asked.months().to().atEndOfMonth());
        return parameters;
    }
}
