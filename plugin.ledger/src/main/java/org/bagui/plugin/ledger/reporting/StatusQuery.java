package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.security.Actor;

/**
 * What is asked of the reporting status.
 *
 * @param place place
 * @param month month
 * @param register register
 * @param limit greatest number of enterprises
 * @param after place and code of the last enterprise seen, or null
 */
record StatusQuery(PlaceCode place, YearMonth month, String register, int limit, MissingReport after) {
    private static final int USUAL = 100;
    static final int MOST = 1_000;

    private static final int CODE = 18;

    static StatusQuery of(
            Actor actor, String jurisdiction, String period, String register, String limit, String after) {
        PlaceCode named = Parameters.place(actor, jurisdiction);
        YearMonth month = Parameters.month(period);
        if (month == null) {
            throw Problem.of(400, "period-required");
        }
        return new StatusQuery(
                named == null ? actor.jurisdiction() : named,
                month,
                register,
                Parameters.whole("limit", limit, USUAL, 0, MOST),
                after == null ? null : seen(after));
    }

    private static MissingReport seen(String token) {
        int dash = token.indexOf('-');
        PlaceCode place =
                PlaceCode.parse(token.substring(0, Math.max(dash, 0))).orElseThrow(() -> Problem.of(400, "bad-after"));
        String code = token.substring(dash + 1);
        if (code.length() > CODE || code.indexOf('\0') >= 0) {
            throw Problem.of(400, "bad-after");
        }
        return new MissingReport(place, code, null, null, null, null, null, false);
    }

    /** The token of the page behind an enterprise. */
    static String token(MissingReport last) {
        return last.place().text() + "-" + last.uscc();
    }
}
