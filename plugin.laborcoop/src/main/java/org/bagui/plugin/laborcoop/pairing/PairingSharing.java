package org.bagui.plugin.laborcoop.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.sharing.SharedFact;
import org.bagui.plugin.laborcoop.sharing.SharedFacts;
import org.bagui.plugin.laborcoop.sharing.SharedMonths;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows each side of a pairing what the other shares, as long as the pairing is in force; every reading is logged at both ends. */
@Component(service = PairingSharing.class)
public class PairingSharing {
    private final Transactions transactions;
    private final PairingService service;
    private final PairingLog log;
    private final SharedFacts facts;
    private final Clock clock = BusinessClock.system();

    /** Sharing over these services. */
    @Activate
    public PairingSharing(
            @Reference Transactions transactions,
            @Reference PairingService service,
            @Reference PairingLog log,
            @Reference SharedFacts facts) {
        this.transactions = transactions;
        this.service = service;
        this.log = log;
        this.facts = facts;
    }

    /**
     * The facts that the pairing grants to the actor, and nothing else.
     *
     * @throws Problem 404 as long as the other side has not confirmed, 409 {@code state-conflict} with the state before the
     *     first and after the last day
     */
    SharedView read(Actor actor, long id, MonthRange months) {
        Scope reading = service.reading(actor);
        String period = SharedMonths.text(months);
        Pairing pairing = transactions.write(reading, session -> {
            Pairing found = service.find(session, actor, id);
            requireInForce(found);
            log.audit(session, actor, found, "shared-facts-read", Map.of("period", period, "facts", named(found)));
            return found;
        });
        return new SharedView(
                Long.toString(id),
                period,
                Moments.text(clock.instant()),
                pairing.sidesIn(reading).stream()
                        .map(Side::other)
                        .map(side -> facts.read(pairing.place(side), pairing.shares(side), months))
                        .toList());
    }

    private void requireInForce(Pairing pairing) {
        LocalDate today = service.today();
        if (pairing.isInForce(today)) {
            return;
        }
        boolean agreed =
                switch (pairing.state(today)) {
                    case ACTIVE, ENDED, EXPIRED -> true;
                    case PROPOSED, DECLINED, WITHDRAWN -> false;
                };
        throw agreed ? StateConflict.of(pairing, today) : Problem.notFound();
    }

    /** What each side shares, for the log. */
    private static String named(Pairing pairing) {
        return List.of(Side.values()).stream()
                .map(side -> side.word() + ":" + SharedFact.joined(pairing.shares(side)))
                .collect(Collectors.joining(" "));
    }
}
