package org.bagui.plugin.laborcoop.transfer;

import java.util.List;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the numbers of transfers, whoever books them; the caller holds the transfer's row. */
@Component(service = LegRepository.class)
public class LegRepository {
    private final TransferService service;
    private final TransferLog log;
    private final QuotaCheck quotas;
    private final TransferNames names;

    /** A book over these services. */
    @Activate
    public LegRepository(
            @Reference TransferService service,
            @Reference TransferLog log,
            @Reference QuotaCheck quotas,
            @Reference TransferNames names) {
        this.service = service;
        this.log = log;
        this.quotas = quotas;
        this.names = names;
    }

    /** Holds the pairing until the transaction ends; whoever books a departure does so first. */
    void lock(Session session, Long pairing) {
        quotas.lock(session, pairing);
    }

    /**
     * Books or corrects a number.
     *
     * @param told the state to tell in a refusal
     */
    void put(
            Session session,
            Actor actor,
            Transfer transfer,
            Booking booking,
            LegInput.Checked leg,
            TransferState told) {
        Integer before = transfer.persons(booking);
        if (booking.months() == 0) {
            TransferRules.requireDay(transfer, booking, leg.day(), service.today());
        } else {
            TransferRules.requireDue(transfer, booking, service.today(), told);
        }
        if (booking == Booking.DEPARTURE && transfer.pairing != null && !isLess(leg, transfer)) {
            quotas.require(session, transfer, leg.persons(), leg.day(), service.today(), told);
        }
        transfer.put(booking, leg.persons(), leg.day());
        TransferRules.requireSound(transfer, told);
        if (booking == Booking.ARRIVAL) {
            TransferRules.requireAllDue(transfer, service.today(), told);
        }
        if (leg.riders() == null) {
            names.keep(session, transfer, booking, leg.persons());
        } else {
            names.put(session, transfer, booking, leg.riders());
        }
        String employers = booking == Booking.ARRIVAL ? names.employers(session, transfer) : null;
        String reason = before == null ? null : leg.reason();
        log.booked(
                session,
                actor,
                transfer,
                booking,
                new TransferLog.Change(before, leg.persons(), leg.day(), reason, employers));
    }

    /** Takes a number back that is booked. */
    void takeBack(Session session, Actor actor, Transfer transfer, Booking booking, String reason, TransferState told) {
        Integer before = transfer.persons(booking);
        if (before == null) {
            throw TransferConflict.of(told, "transfer-not-booked");
        }
        transfer.put(booking, null, null);
        TransferRules.requireSound(transfer, told);
        names.put(session, transfer, booking, List.of());
        log.booked(session, actor, transfer, booking, new TransferLog.Change(before, null, null, reason, null));
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
    static void requireOwn(Actor actor, Transfer transfer, Booking booking, TransferState told) {
        if (!PairingPlaces.standsFor(actor.scope(), booking.side(), transfer::place)) {
            throw TransferConflict.of(
                    told,
                    "transfer-of-the-other-side",
                    transfer.place(booking.side()).text());
        }
    }
}
