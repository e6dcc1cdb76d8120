package org.bagui.runtime.register.query;

import java.time.Clock;
import java.time.Instant;
import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;

/** Refuses moments at which the past is not settled. */
final class AsOf {
    private AsOf() {}

    /**
     * Checks a moment.
     *
     * @throws Problem 400 {@code bad-as-of} for a moment of the future, 409 {@code as-of-not-settled} for one that an open
     *     write may still change
     */
    static void check(Instant asOf, Session session, Clock clock) {
        if (asOf == null) {
            return;
        }
        Instant settled = session.settledUntil();
        if (!asOf.isAfter(settled)) {
            return;
        }
        if (asOf.isAfter(clock.instant())) {
            throw Problem.of(400, "bad-as-of", asOf);
        }
        throw Problem.of(409, "as-of-not-settled", asOf.toString(), settled.toString());
    }
}
