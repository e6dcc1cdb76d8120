package org.bagui.plugin.laborcoop.transfer;

import java.time.LocalDate;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.Quota;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps departures under a pairing within its quota for the occupation. Whoever books one holds the pairing's row until its
 * transaction ends, so that bookings that meet are counted one after the other. Occupations without a quota are not limited.
 */
@Component(service = QuotaCheck.class)
public class QuotaCheck {
    /** Changes nothing, not even the version, so that steps of the pairing are not refused for it. */
    static final String LOCK = "update Pairing p set p.version = p.version where p.id = :id";

    static final String OTHERS = "select t.occupation, sum(t.departed) from Transfer t where t.pairing = :pairing"
            + " and t.departed > 0 and t.id <> :id group by t.occupation";

    private static final int MOST_OCCUPATIONS = 100_000;

    private final OccupationKeys keys;

    /** Room by these keys. */
    @Activate
    public QuotaCheck(@Reference OccupationKeys keys) {
        this.keys = keys;
    }

    /** Holds the pairing until the transaction ends; nothing for transfers without one. */
    void lock(Session session, Long pairing) {
        if (pairing != null && session.execute(LOCK, Map.of("id", pairing)) == 0) {
            throw Problem.notFound();
        }
    }

    /**
     * Checks that persons may depart on a day under a pairing that {@link #lock} holds.
     *
     * @param told the state to tell in a refusal
     * @throws Problem 409 {@code state-conflict} with what is left of the quota, or with the state of the pairing
     */
    void require(Session session, Transfer transfer, int persons, LocalDate day, LocalDate today, TransferState told) {
        Pairing pairing = session.find(Pairing.class, transfer.pairing);
        if (!pairing.isInForce(day)) {
            throw TransferConflict.of(told, "pairing-" + pairing.state(today).word());
        }
        for (Quota quota : pairing.quotaList()) {
            if (keys.isSame(quota.occupation(), transfer.occupation)) {
                long left = quota.persons() - departedElsewhere(session, transfer);
                if (persons > left) {
                    throw TransferConflict.of(told, "transfer-quota-overrun", left);
                }
            }
        }
    }

    /** Persons of the occupation who departed with the other transfers, however these spell it. */
    private long departedElsewhere(Session session, Transfer transfer) {
        Map<String, Object> parameters = Map.of("pairing", transfer.pairing, "id", transfer.id);
        return session.list(Object[].class, OTHERS, parameters, MOST_OCCUPATIONS).stream()
                .filter(row -> keys.isSame((String) row[0], transfer.occupation))
                .mapToLong(row -> ((Number) row[1]).longValue())
                .sum();
    }
}
