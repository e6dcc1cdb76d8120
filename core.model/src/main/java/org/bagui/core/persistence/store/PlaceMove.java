package org.bagui.core.persistence.store;

import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;

/**
 * Rows of some places that shall count to another one.
 *
 * @param from places that the rows count to now
 * @param to the place that they shall count to
 * @param deep whether rows of a place inside {@code from} keep its last digits below {@code to}; else all count to
 *     {@code to} itself
 * @param firms credit codes of the enterprises whose rows they are, or null for the rows of all, those without a code
 *     included
 */
public record PlaceMove(Scope from, PlaceCode to, boolean deep, List<String> firms) {
    public PlaceMove {
        firms = firms == null ? null : List.copyOf(firms);
    }
}
