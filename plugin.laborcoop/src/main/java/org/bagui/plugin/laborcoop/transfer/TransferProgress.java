package org.bagui.plugin.laborcoop.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.Quota;
import org.bagui.plugin.laborcoop.pairing.QuotaProgress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts the departures under a pairing. */
@Component(service = QuotaProgress.class)
public final class TransferProgress implements QuotaProgress {
    private static final String DEPARTED = "select t.occupation, sum(t.departed) from Transfer t"
            + " where t.pairing = :pairing and t.departed > 0 group by t.occupation order by t.occupation";
    private static final int MOST_OCCUPATIONS = 10_000;

    private final Transactions transactions;
    private final OccupationKeys keys;

    /** The count in this database. */
    @Activate
    public TransferProgress(@Reference Transactions transactions, @Reference OccupationKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    public Map<String, Long> departed(Actor actor, Pairing pairing) {
        Map<String, Long> departed = new LinkedHashMap<>();
        transactions
                .read(
                        actor.scope(),
                        session -> session.list(
                                Object[].class, DEPARTED, Map.of("pairing", pairing.id()), MOST_OCCUPATIONS))
                .forEach(row -> departed.put((String) row[0], (Long) row[1]));
        return keys.gathered(pairing.quotaList().stream().map(Quota::occupation).toList(), departed);
    }
}
