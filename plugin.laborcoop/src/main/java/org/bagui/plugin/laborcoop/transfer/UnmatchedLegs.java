package org.bagui.plugin.laborcoop.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds transfers of which one leg is booked and the other is not, so that the other side does not open the same one again. */
@Component(service = UnmatchedLegs.class)
public class UnmatchedLegs {
    static final String LOCK = "update TransferLock b set b.writes = b.writes + 1"
            + " where b.sendingPlace = :sending and b.receivingPlace = :receiving";
    static final String BOOK =
            "select b from TransferLock b where b.sendingPlace = :sending and b.receivingPlace = :receiving";
    static final String HALVES = "select t from Transfer t where t.sendingPlace = :sending"
            + " and t.receivingPlace = :receiving and t.period = :period"
            + " and (t.departed is null and t.arrived is not null or t.departed is not null and t.arrived is null)"
            + " order by t.id";
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final OccupationKeys keys;

    /** Halves in this database. */
    @Activate
    public UnmatchedLegs(@Reference Transactions transactions, @Reference OccupationKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** Makes the book of the two places where there is none yet; in a transaction of its own. */
    void open(Actor actor, Transfer transfer) {
        boolean there =
                transactions.read(actor.scope(), session -> !session.list(TransferLock.class, BOOK, ends(transfer), 1)
                        .isEmpty());
        if (there) {
            return;
        }
        try {
            transactions.write(actor.scope(), session -> {
                session.persist(new TransferLock(session.nextId(), transfer));
                return null;
            });
        } catch (Problem overtaken) {
            if (overtaken.status() != 409) {
                throw overtaken;
            }
            // The other side has just opened it, and that is all that was wanted.
        }
    }

    /** Holds the book of the two places until the transaction ends; before any pairing or transfer is held. */
    void hold(Session session, Transfer transfer) {
        if (session.execute(LOCK, ends(transfer)) == 0) {
            throw Problem.notFound();
        }
    }

    /**
     * Refuses a transfer that would be the other half of one that is there.
     *
     * @param given legs with which it is opened
     * @throws Problem 409 {@code state-conflict} with the state and the id of that one
     */
    void requireNone(Session session, Transfer transfer, Collection<Booking> given) {
        Map<String, Object> parameters = Map.of(
                "sending", transfer.sendingPlace, "receiving", transfer.receivingPlace, "period", transfer.period);
        List<Transfer> halves = session.list(Transfer.class, HALVES, parameters, MOST);
        for (Transfer half : halves) {
            boolean fits = given.stream().anyMatch(leg -> half.persons(leg) == null);
            boolean same = transfer.pairing == null ? half.pairing == null : transfer.pairing.equals(half.pairing);
            if (fits && same && keys.isSame(half.occupation, transfer.occupation)) {
                throw TransferConflict.of(half.state(), "transfer-open-half", Long.toString(half.id));
            }
        }
    }

    private static Map<String, Object> ends(Transfer transfer) {
        return Map.of("sending", transfer.sendingPlace, "receiving", transfer.receivingPlace);
    }
}
