package org.bagui.plugin.laborcoop.transfer;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.PairingDesk;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes what the two sides book. Steps that meet are taken one after the other: each holds the transfer's row, and a departure
 * before that the row of its pairing, until its transaction ends.
 */
@Component(service = TransferSteps.class)
public class TransferSteps {
    static final String LOCK = "update Transfer t set t.writes = t.writes + 1 where t.id = :id";

    private final Transactions transactions;
    private final TransferDesk desk;
    private final TransferLog log;
    private final PairingDesk pairings;
    private final PairingPlaces places;
    private final QuotaRoom quotas;

    /** Steps over these services. */
    @Activate
    public TransferSteps(
            @Reference Transactions transactions,
            @Reference TransferDesk desk,
            @Reference TransferLog log,
            @Reference PairingDesk pairings,
            @Reference PairingPlaces places,
            @Reference QuotaRoom quotas) {
        this.transactions = transactions;
        this.desk = desk;
        this.log = log;
        this.pairings = pairings;
        this.places = places;
        this.quotas = quotas;
    }

    /** Takes a new transfer with the leg of the side that books first; with both of a side that also stands for a partner. */
    TransferDesk.Told open(Actor actor, TransferInput input) {
        Map<Side, PlaceCode> ends = places.ends(actor, input.sendingPlace(), input.receivingPlace());
        Transfer transfer = new Transfer();
        transfer.sendingPlace = ends.get(Side.SENDING).padded();
        transfer.receivingPlace = ends.get(Side.RECEIVING).padded();
        transfer.pairing = input.pairing() == null ? null : pairing(actor, input, ends);
        transfer.occupation = input.checkedOccupation();
        transfer.period = input.month();
        Map<Booking, LegInput.Checked> legs = input.legs();
        return transactions.write(actor.scope(), session -> {
            if (legs.containsKey(Booking.DEPARTURE)) {
                quotas.lock(session, transfer.pairing);
            }
            transfer.id = session.entries().nextIds(1)[0];
            session.persist(transfer);
            legs.forEach((booking, leg) -> {
                requireOwn(actor, transfer, booking, null);
                put(session, actor, transfer, booking, leg, null);
            });
            return told(session, transfer);
        });
    }

    private Long pairing(Actor actor, TransferInput input, Map<Side, PlaceCode> ends) {
        Pairing pairing = pairings.find(actor, Parameters.id(input.pairing()));
        for (Side side : Side.values()) {
            if (!pairing.place(side).equals(ends.get(side))) {
                throw Refusal.of("pairing", "not-the-pairings-places");
            }
        }
        return pairing.id();
    }

    /** Books a number, or corrects one with a reason. */
    TransferDesk.Told book(Actor actor, long id, Booking booking, LegInput.Checked leg) {
        return step(actor, id, booking, (session, transfer) -> {
            TransferState state = transfer.state();
            requireOwn(actor, transfer, booking, state);
            if (transfer.persons(booking) != null && leg.reason() == null) {
                throw TransferConflict.of(state, "transfer-booked-already", transfer.persons(booking));
            }
            put(session, actor, transfer, booking, leg, state);
        });
    }

    /** Takes a number back. */
    TransferDesk.Told cancel(Actor actor, long id, Booking booking, String reason) {
        return step(actor, id, booking, (session, transfer) -> {
            TransferState state = transfer.state();
            requireOwn(actor, transfer, booking, state);
            Integer before = transfer.persons(booking);
            if (before == null) {
                throw TransferConflict.of(state, "transfer-not-booked");
            }
            transfer.put(booking, null, null);
            TransferRules.requireSound(transfer, state);
            log.booked(session, actor, transfer, booking, new TransferLog.Change(before, null, null, reason));
        });
    }

    /** Accounts for persons of the difference, by either side. */
    TransferDesk.Told explain(Actor actor, long id, ExplanationInput input) {
        return step(actor, id, null, (session, transfer) -> {
            if (input.persons() > transfer.unexplained) {
                throw TransferConflict.of(transfer.state(), "transfer-less-to-explain", transfer.unexplained);
            }
            transfer.explain(input.persons().intValue());
            log.explained(session, actor, transfer, input);
        });
    }

    private void put(
            Session session,
            Actor actor,
            Transfer transfer,
            Booking booking,
            LegInput.Checked leg,
            TransferState state) {
        Integer before = transfer.persons(booking);
        if (booking.months() == 0) {
            TransferRules.requireDay(transfer, booking, leg.day(), desk.today());
        } else {
            TransferRules.requireDue(transfer, booking, desk.today());
        }
        if (booking == Booking.DEPARTURE && transfer.pairing != null && !isLess(leg, transfer)) {
            quotas.require(session, transfer, leg.persons(), leg.day(), desk.today(), state);
        }
        transfer.put(booking, leg.persons(), leg.day());
        TransferRules.requireSound(transfer, state);
        String reason = before == null ? null : leg.reason();
        log.booked(session, actor, transfer, booking, new TransferLog.Change(before, leg.persons(), leg.day(), reason));
    }

    /** Whether a departure only sinks; that is taken even when the pairing is over. */
    private static boolean isLess(LegInput.Checked leg, Transfer transfer) {
        return transfer.departed != null
                && leg.persons() <= transfer.departed
                && leg.day().equals(transfer.departedOn);
    }

    /**
     * Refuses whoever does not stand for the booking's side alone: those above both places would else book both ends. For a
     * partner outside Guangxi the side here books.
     */
    private static void requireOwn(Actor actor, Transfer transfer, Booking booking, TransferState state) {
        List<Side> own = transfer.sidesIn(actor.scope());
        boolean stands = own.equals(List.of(booking.side())) || PairingPlaces.isPartner(transfer.place(booking.side()));
        if (!stands) {
            throw TransferConflict.of(
                    state,
                    "transfer-of-the-other-side",
                    transfer.place(booking.side()).text());
        }
    }

    private interface Step {
        void take(Session session, Transfer transfer);
    }

    private TransferDesk.Told step(Actor actor, long id, Booking booking, Step step) {
        Transfer seen = desk.find(actor, id);
        return transactions.write(actor.scope(), session -> {
            if (booking == Booking.DEPARTURE) {
                quotas.lock(session, seen.pairing);
            }
            if (session.execute(LOCK, Map.of("id", id)) == 0) {
                throw Problem.notFound();
            }
            Transfer transfer = desk.find(session, actor, id);
            step.take(session, transfer);
            return told(session, transfer);
        });
    }

    private TransferDesk.Told told(Session session, Transfer transfer) {
        session.flush();
        return desk.tell(session, transfer);
    }
}
