package org.bagui.plugin.laborcoop.transfer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.pairing.StateConflict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes what the two sides book. Steps that meet are taken one after the other: each holds the transfer's row, and a departure
 * before that the row of its pairing, until its transaction ends; who has waited too long tries again.
 */
@Component(service = TransferSteps.class)
public class TransferSteps {
    static final String LOCK = "update Transfer t set t.writes = t.writes + 1 where t.id = :id";

    private final Transactions transactions;
    private final TransferService service;
    private final TransferLog log;
    private final PairingService pairings;
    private final PairingPlaces places;
    private final LegRepository legs;
    private final TransferNames names;
    private final UnmatchedLegs halves;

    /** Steps over these services. */
    @Activate
    public TransferSteps(
            @Reference Transactions transactions,
            @Reference TransferService service,
            @Reference TransferLog log,
            @Reference PairingService pairings,
            @Reference PairingPlaces places,
            @Reference LegRepository legs,
            @Reference TransferNames names,
            @Reference UnmatchedLegs halves) {
        this.transactions = transactions;
        this.service = service;
        this.log = log;
        this.pairings = pairings;
        this.places = places;
        this.legs = legs;
        this.names = names;
        this.halves = halves;
    }

    /**
     * Takes a new transfer with the leg of the side that books first; with both of a side that also stands for a partner. Where
     * one is there that waits for just this leg, it is refused unless it is said to be another.
     */
    TransferService.Told open(Actor actor, TransferInput input) {
        Map<Side, PlaceCode> ends = places.ends(actor, input.sendingPlace(), input.receivingPlace());
        Long pairing = input.pairing() == null ? null : pairings.between(actor, input.pairing(), ends);
        Transfer asked = input.asked(ends, pairing);
        Map<Booking, LegInput.Checked> given = input.legs();
        Map<Booking, Set<Long>> nameable = new EnumMap<>(Booking.class);
        given.forEach((booking, leg) -> {
            LegRepository.requireOwn(actor, asked, booking, null);
            nameable.put(booking, names.nameable(actor, asked, leg));
        });
        halves.open(actor, asked);
        return StateConflict.settled(() -> transactions.write(actor.scope(), session -> {
            Transfer transfer = input.asked(ends, pairing);
            halves.hold(session, transfer);
            if (given.containsKey(Booking.DEPARTURE)) {
                legs.lock(session, pairing);
            }
            if (!Boolean.TRUE.equals(input.separate())) {
                halves.requireNone(session, transfer, given.keySet());
            }
            transfer.id = session.nextId();
            session.persist(transfer);
            given.forEach((booking, leg) -> {
                names.require(session, actor, transfer, booking, leg, nameable.get(booking));
                legs.put(session, actor, transfer, booking, leg, null);
            });
            return told(session, transfer);
        }));
    }

    /** Books a number, or corrects one with a reason. */
    TransferService.Told book(Actor actor, long id, Booking booking, LegInput.Checked leg) {
        Set<Long> nameable = names.nameable(actor, service.find(actor, id), leg);
        return step(actor, id, booking, (session, transfer) -> {
            TransferState state = transfer.state();
            requireBookable(actor, transfer, booking, state);
            if (transfer.persons(booking) != null && leg.reason() == null) {
                throw TransferConflict.of(state, "transfer-booked-already", transfer.persons(booking));
            }
            names.require(session, actor, transfer, booking, leg, nameable);
            legs.put(session, actor, transfer, booking, leg, state);
        });
    }

    /** Takes a number back. */
    TransferService.Told cancel(Actor actor, long id, Booking booking, String reason) {
        return step(actor, id, booking, (session, transfer) -> {
            TransferState state = transfer.state();
            requireBookable(actor, transfer, booking, state);
            legs.takeBack(session, actor, transfer, booking, reason, state);
        });
    }

    /** The legs of a transfer that a trip carries are booked by the trip's departure and arrival only. */
    private static void requireBookable(Actor actor, Transfer transfer, Booking booking, TransferState state) {
        LegRepository.requireOwn(actor, transfer, booking, state);
        if (transfer.trip != null && booking.months() == 0) {
            throw TransferConflict.of(state, "transfer-of-a-trip", Long.toString(transfer.trip));
        }
    }

    /** Accounts for persons of the difference, by either side. */
    TransferService.Told explain(Actor actor, long id, ExplanationInput input) {
        return step(actor, id, null, (session, transfer) -> {
            if (input.persons() > transfer.unexplained) {
                throw TransferConflict.of(transfer.state(), "transfer-less-to-explain", transfer.unexplained);
            }
            transfer.explain(input.persons().intValue());
            log.explained(session, actor, transfer, input);
        });
    }

    private interface Step {
        void take(Session session, Transfer transfer);
    }

    private TransferService.Told step(Actor actor, long id, Booking booking, Step step) {
        Transfer seen = service.find(actor, id);
        Supplier<TransferService.Told> taken = () -> transactions.write(actor.scope(), session -> {
            if (booking == Booking.DEPARTURE) {
                legs.lock(session, seen.pairing);
            }
            if (session.execute(LOCK, Map.of("id", id)) == 0) {
                throw Problem.notFound();
            }
            Transfer transfer = service.find(session, actor, id);
            step.take(session, transfer);
            return told(session, transfer);
        });
        return StateConflict.settled(
                taken, () -> TransferConflict.of(service.find(actor, id).state()));
    }

    private TransferService.Told told(Session session, Transfer transfer) {
        session.flush();
        return service.tell(session, transfer);
    }
}
