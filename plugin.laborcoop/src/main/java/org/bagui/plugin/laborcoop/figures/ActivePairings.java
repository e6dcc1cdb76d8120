package org.bagui.plugin.laborcoop.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.plugin.laborcoop.figures.PairingInForce.QuotaUse;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.Quota;
import org.bagui.plugin.laborcoop.pairing.Side;

/**
 * Counts and lists pairings that were in force in some of the months, as known at a moment: agreed on by then, valid on a day of the
 * months, and not known to have ended before any such day.
 */
final class ActivePairings {
    private static final String IN_FORCE = " from Pairing p where p.validFrom <= :lastDay"
            + " and p.validUntil >= :firstDay and (p.sendingPlace between :placeFrom and :placeTo"
            + " or p.receivingPlace between :placeFrom and :placeTo)"
            + " and exists (select e.id from PairingEvent e where e.pairing = p.id and e.step = 'active'"
            + " and e.takenAt <= :known)"
            + " and (p.endedOn > :firstDay and p.endedOn > p.validFrom"
            + " or not exists (select o.id from PairingEvent o where o.pairing = p.id and o.step = 'ended'"
            + " and o.takenAt <= :known))";
    private static final String COUNT = "select count(p)" + IN_FORCE;
    private static final String LIST = "select p" + IN_FORCE + " order by p.sendingPlace, p.receivingPlace, p.id";
    private static final int MOST = 10_000;

    private ActivePairings() {}

    static long count(Session session, CooperationFiguresRequest asked) {
        return session.list(Long.class, COUNT, parameters(session, asked), 1).get(0);
    }

    /** The pairings that are counted, by their places. */
    static List<PairingInForce> list(Session session, CooperationFiguresRequest asked, OccupationKeys keys) {
        Map<Long, Map<String, Long>> departed = new BookedSums(session, asked).departedUnderPairings();
        return session.list(Pairing.class, LIST, parameters(session, asked), MOST).stream()
                .map(pairing -> new PairingInForce(
                        pairing.place(Side.SENDING).text(),
                        pairing.place(Side.RECEIVING).text(),
                        pairing.agreementNumber(),
                        pairing.firstDay(),
                        pairing.lastDay(),
                        uses(pairing, departed.getOrDefault(pairing.id(), Map.of()), keys)))
                .toList();
    }

    private static List<QuotaUse> uses(Pairing pairing, Map<String, Long> departed, OccupationKeys keys) {
        List<QuotaUse> uses = new ArrayList<>();
        List<String> spellings =
                pairing.quotaList().stream().map(Quota::occupation).toList();
        Map<String, Long> left = new TreeMap<>(keys.gathered(spellings, new TreeMap<>(departed)));
        for (Quota quota : pairing.quotaList()) {
            Long used = left.remove(quota.occupation());
            uses.add(new QuotaUse(quota.occupation(), quota.persons(), used == null ? 0 : used));
        }
        left.forEach((occupation, used) -> uses.add(new QuotaUse(occupation, null, used)));
        return uses;
    }

    private static Map<String, Object> parameters(Session session, CooperationFiguresRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("known", Utc.of(asked.settled(session)));
        parameters.put("placeFrom", asked.place().from());
        parameters.put("placeTo", asked.place().to());
        parameters.put("firstDay", asked.months().from().atDay(1));
        parameters.put("lastDay", asked.months().to().atEndOfMonth());
        return parameters;
    }
}
