package org.bagui.plugin.laborcoop.figures;

import java.time.Instant;
import java.time.YearMonth;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads all figures of a place and a month in one transaction. */
@Component(service = CooperationQuery.class)
public class CooperationQuery {
    private final Transactions transactions;
    private final OccupationKeys keys;

    /** Reads from this database. */
    @Activate
    public CooperationQuery(@Reference Transactions transactions, @Reference OccupationKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /**
     * The figures; of transfers and pairings only that have an end inside the actor's place.
     *
     * @param moment moment of the past, or null for the latest that no open write may still change
     * @throws org.bagui.core.problem.Problem 400 {@code bad-as-of} for a moment to come, 409 {@code as-of-not-settled}
     */
    public Cooperation read(Actor actor, PlaceCode place, YearMonth month, Instant moment) {
        CooperationFiguresRequest open = CooperationFiguresRequest.of(place, month, moment);
        OccupationKeys then = keys.asOf(open.moment());
        return transactions.read(actor.scope(), session -> {
            CooperationFiguresRequest asked = open.settledIn(session);
            Balance balance = Balance.read(session, asked, then);
            return new Cooperation(
                    asked.moment(),
                    balance,
                    Flows.read(session, asked, "county"),
                    Flows.read(session, asked, "city"),
                    ActivePairings.list(session, asked, then),
                    FlowDifference.read(session, asked),
                    new BookedSums(session, asked).transfers());
        });
    }
}
