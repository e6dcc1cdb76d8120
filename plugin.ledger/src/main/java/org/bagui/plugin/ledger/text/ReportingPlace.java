package org.bagui.plugin.ledger.text;

import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.security.Actor;

/** Reads places of report: counties, cities' own units and zones. */
public final class ReportingPlace {
    private ReportingPlace() {}

    /** The place of report that a text names, or the actor's own where it is null; others are 400. */
    public static PlaceCode of(Actor actor, String text) {
        PlaceCode named = Parameters.place(actor, text);
        PlaceCode place = named == null ? actor.jurisdiction() : named;
        if (place.level() != PlaceLevel.COUNTY) {
            throw Problem.of(400, "not-a-place-of-report", place.text());
        }
        return place;
    }
}
