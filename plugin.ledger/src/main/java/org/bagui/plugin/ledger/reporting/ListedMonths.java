package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;

/** Keeps a reporting list from changing who was due in closed months, and months open until a change of it is done. */
final class ListedMonths {
    private static final String CLOSED = "select m.period from LedgerMonth m where m.scopePlace = :place"
            + " and m.period >= :month and m.state in ('accepted', 'closed') order by m.period";
    private static final String BEGUN = "select m.period from LedgerMonth m where m.scopePlace = :place"
            + " and m.period >= :month order by m.period";
    /** More than any place has closed. */
    private static final int MOST = 2_000;

    private final PeriodGate gate;

    ListedMonths(PeriodGate gate) {
        this.gate = gate;
    }

    /**
     * Lets a change of a list pass that is due from a month on.
     *
     * @throws Problem 409 {@code period-closed} naming the months, and the first from which the list can change
     */
    void pass(Session session, Actor actor, PlaceCode place, YearMonth earliest) {
        List<YearMonth> closed = months(session, CLOSED, place, earliest);
        if (!closed.isEmpty()) {
            YearMonth last = closed.get(closed.size() - 1);
            String named =
                    closed.size() == 1 ? Months.format(last) : Months.format(closed.get(0)) + "…" + Months.format(last);
            throw Problem.withFaults(
                    409,
                    "period-closed",
                    List.of(Refusal.fault("from", "list-month-closed", named, Months.format(last.plusMonths(1)))));
        }
        Set<PlaceMonth> begun = begun(session, place, earliest);
        gate.pass(session, new PeriodWrite(actor, "reporting-list", "reporting-list", begun));
    }

    /** The first month from a given one on after which none is closed. */
    static YearMonth firstOpen(Session session, PlaceCode place, YearMonth from) {
        List<YearMonth> closed = months(session, CLOSED, place, from);
        return closed.isEmpty() ? from : closed.get(closed.size() - 1).plusMonths(1);
    }

    /** Months from a given one on of which somebody may have submitted or closed already. */
    static Set<PlaceMonth> begun(Session session, PlaceCode place, YearMonth from) {
        Set<PlaceMonth> begun = new LinkedHashSet<>();
        months(session, BEGUN, place, from).forEach(month -> begun.add(new PlaceMonth(place, month)));
        return begun;
    }

    private static List<YearMonth> months(Session session, String query, PlaceCode place, YearMonth from) {
        return session.list(YearMonth.class, query, Map.of("place", place.from(), "month", from), MOST);
    }
}
