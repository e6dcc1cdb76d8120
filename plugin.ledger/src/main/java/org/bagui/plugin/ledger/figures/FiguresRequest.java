package org.bagui.plugin.ledger.figures;

import java.time.Instant;
import java.time.YearMonth;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.security.Actor;

/**
 * Of which entries figures are asked.
 *
 * @param actor who asks
 * @param place place whose subtree counts
 * @param asOf moment of the past, or null for now
 */
public record FiguresRequest(Actor actor, PlaceCode place, Instant asOf) {
    /**
     * The question of a caller; without a place its own is meant.
     *
     * @throws Problem 400 {@code bad-place}, {@code bad-as-of}; 404 for a place outside the caller's
     */
    public static FiguresRequest of(Actor actor, String place, String asOf) {
        PlaceCode named = Parameters.place(actor, place);
        return new FiguresRequest(actor, named == null ? actor.jurisdiction() : named, Parameters.moment(asOf));
    }

    /** The month asked for, which must be given. */
    public static YearMonth month(String period) {
        YearMonth month = Parameters.month(period);
        if (month == null) {
            throw Problem.of(400, "period-required");
        }
        return month;
    }

    /** The same question of a narrower place. */
    public FiguresRequest at(PlaceCode narrower) {
        return new FiguresRequest(actor, narrower, asOf);
    }

    Scope scope() {
        return actor.scopeAt(place);
    }
}
