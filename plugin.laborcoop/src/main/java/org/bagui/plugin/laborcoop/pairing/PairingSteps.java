package org.bagui.plugin.laborcoop.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes pairings from state to state. Of steps that meet, one wins by the pairing's version; the others look again and find
 * 409 {@code state-conflict} with the state that it led to.
 */
@Component(service = PairingSteps.class)
public class PairingSteps {
    private static final String WAITS = "pairing-waits-for-the-other-side";

    private final Transactions transactions;
    private final PairingService service;
    private final PairingLog log;

    /** Steps over these services. */
    @Activate
    public PairingSteps(
            @Reference Transactions transactions, @Reference PairingService service, @Reference PairingLog log) {
        this.transactions = transactions;
        this.service = service;
        this.log = log;
    }

    /** Lets the other side agree; with a partner outside Guangxi the side here, by the agreement's number. */
    PairingService.Told confirm(Actor actor, long id, Confirmation word) {
        return step(actor, id, (session, pairing) -> {
            require(pairing, PairingState.PROPOSED);
            Side answering = answering(actor, pairing);
            agree(pairing, answering, word);
            move(session, actor, pairing, PairingState.ACTIVE, null);
        });
    }

    private static void agree(Pairing pairing, Side answering, Confirmation word) {
        boolean partner = PairingPlaces.isPartner(pairing.place(answering));
        String number = word.number();
        if (number == null && partner) {
            throw Refusal.of("agreementNumber", "required");
        }
        if (number != null && pairing.agreementNumber != null && !number.equals(pairing.agreementNumber)) {
            throw Refusal.of("agreementNumber", "other-agreement", pairing.agreementNumber);
        }
        if (number != null) {
            pairing.agreementNumber = number;
        }
        if (word.contact() != null) {
            pairing.contact(answering, word.contact().checked("contact"));
        } else if (!partner && pairing.contact(answering) == null) {
            throw Refusal.of("contact", "required");
        }
    }

    /** Lets the other side say no. */
    PairingService.Told decline(Actor actor, long id, String reason) {
        return step(actor, id, (session, pairing) -> {
            require(pairing, PairingState.PROPOSED);
            answering(actor, pairing);
            move(session, actor, pairing, PairingState.DECLINED, reason);
        });
    }

    /** Ends a pairing that is in force, by either side; takes back a proposal, by the side that made it. */
    PairingService.Told end(Actor actor, long id, String reason) {
        return step(actor, id, (session, pairing) -> {
            if (pairing.state(service.today()) == PairingState.PROPOSED) {
                if (!pairing.sidesIn(actor.scope()).contains(pairing.proposer())) {
                    throw StateConflict.of(pairing, service.today());
                }
                move(session, actor, pairing, PairingState.WITHDRAWN, reason);
            } else {
                require(pairing, PairingState.ACTIVE);
                pairing.endedOn = service.today();
                move(session, actor, pairing, PairingState.ENDED, reason);
            }
        });
    }

    /** Steps that an actor may take next, as the addresses name them; none where others have to. */
    static List<String> open(Actor actor, Pairing pairing, LocalDate today) {
        List<Side> own = pairing.sidesIn(actor.scope());
        PairingState state = pairing.state(today);
        if (own.isEmpty() || !actor.may(Permission.ENTRIES_WRITE)) {
            return List.of();
        }
        if (state == PairingState.ACTIVE) {
            return List.of("end");
        }
        List<String> open = new ArrayList<>();
        if (state == PairingState.PROPOSED) {
            open.addAll(answers(actor, pairing) ? List.of("confirm", "decline") : List.of());
            open.addAll(own.contains(pairing.proposer()) ? List.of("end") : List.of());
        }
        return open;
    }

    /** The side that has to answer, if the actor stands for it and not for the one that proposed. */
    private Side answering(Actor actor, Pairing pairing) {
        Side answering = pairing.proposer().other();
        if (!answers(actor, pairing)) {
            throw StateConflict.of(
                    pairing, service.today(), WAITS, pairing.place(answering).text());
        }
        return answering;
    }

    private static boolean answers(Actor actor, Pairing pairing) {
        return PairingPlaces.standsFor(actor.scope(), pairing.proposer().other(), pairing::place);
    }

    private interface Step {
        void take(Session session, Pairing pairing);
    }

    private PairingService.Told step(Actor actor, long id, Step step) {
        return StateConflict.settled(() -> transactions.write(actor.scope(), session -> {
            Pairing pairing = service.find(session, actor, id);
            step.take(session, pairing);
            session.flush();
            return new PairingService.Told(pairing, log.events(session, pairing));
        }));
    }

    private void move(Session session, Actor actor, Pairing pairing, PairingState state, String reason) {
        pairing.state = state.word();
        log.record(session, actor, pairing, state.word(), reason);
    }

    private void require(Pairing pairing, PairingState state) {
        if (pairing.state(service.today()) != state) {
            throw StateConflict.of(pairing, service.today());
        }
    }
}
