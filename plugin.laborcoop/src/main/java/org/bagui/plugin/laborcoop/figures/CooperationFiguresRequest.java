package org.bagui.plugin.laborcoop.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.security.Actor;

/**
 * What figures are asked for.
 *
 * @param place place inside the caller's
 * @param months at most twelve; the present one where none are named
 * @param moment moment as of which they are told, or null for now
 */
record CooperationFiguresRequest(PlaceCode place, MonthRange months, Instant moment) {
    private static final int MOST_MONTHS = 12;

    static CooperationFiguresRequest of(Actor actor, String jurisdiction, String period, String asOf) {
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        MonthRange given = Parameters.months(period);
        MonthRange months =
                given == null ? MonthRange.of(YearMonth.from(BusinessClock.today(BusinessClock.system()))) : given;
        if (months.from().plusMonths(MOST_MONTHS).compareTo(months.to()) <= 0) {
            throw Problem.of(400, "too-many-months", MOST_MONTHS);
        }
        return new CooperationFiguresRequest(place, months, past(Parameters.moment(asOf)));
    }

    static CooperationFiguresRequest of(PlaceCode place, YearMonth month, Instant moment) {
        return new CooperationFiguresRequest(place, MonthRange.of(month), past(moment));
    }

    private static Instant past(Instant moment) {
        if (moment != null && moment.isAfter(BusinessClock.system().instant())) {
            throw Problem.of(400, "bad-as-of", Moments.text(moment));
        }
        return moment;
    }

    /** The same as of a moment that is settled, for figures that are read one after the other and shall agree. */
    CooperationFiguresRequest settledIn(Session session) {
        return new CooperationFiguresRequest(place, months, Utc.instant(Utc.of(settled(session))));
    }

    /** The moment, never one that an open write may still change. */
    Instant settled(Session session) {
        Instant settled = session.moment();
        if (moment == null) {
            return settled;
        }
        if (moment.isAfter(settled)) {
            throw Problem.of(409, "as-of-not-settled");
        }
        return moment;
    }

    String period() {
        return Months.format(months);
    }

    String shown(Session session) {
        return Moments.text(settled(session));
    }

    /** Parameters of the place, the months and the moment. */
    Map<String, Object> parameters(Session session) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("placeFrom", place.from());
        parameters.put("placeTo", place.to());
        parameters.put("from", months.from());
        parameters.put("to", months.to());
        parameters.put("asOf", Utc.of(settled(session)));
        return parameters;
    }
}
