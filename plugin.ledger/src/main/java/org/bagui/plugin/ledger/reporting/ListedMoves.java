package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.enterprise.Relocation;
import org.bagui.core.enterprise.RelocationFollower;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends the duty of an enterprise that moves on the list of the one place, and begins it on that of the other. */
@Component(service = RelocationFollower.class)
public final class ListedMoves implements RelocationFollower {
    private static final String DUTIES = "select d from ReportingDuty d where d.uscc = :uscc and d.scopePlace = :place"
            + " and (d.untilPeriod is null or d.untilPeriod > :month)";
    /** One that came in that month and went again. */
    private static final String TAKEN_BACK = ReportingDuty.TAKEN_BACK + " and d.uscc = :uscc";

    private static final String LIST = "select d.id from ReportingDuty d where d.scopePlace = :place";
    private static final int MOST = 10_000;

    private final ListedMonths months;

    /** Moves that pass this gate. */
    @Activate
    public ListedMoves(@Reference PeriodGate gate) {
        months = new ListedMonths(gate);
    }

    @Override
    public Set<PlaceMonth> moved(Session session, Actor actor, Relocation move) {
        YearMonth month = move.month();
        for (ReportingDuty duty : duties(session, move.uscc(), move.from(), month)) {
            months.pass(session, actor, move.from(), month);
            duty.leaves(session, month, "→ " + move.to().text(), actor.username());
        }
        boolean isListed = !session.list(
                        Long.class, LIST, Map.of("place", move.to().from()), 1)
                .isEmpty();
        if (isListed && duties(session, move.uscc(), move.to(), month).isEmpty()) {
            months.pass(session, actor, move.to(), month);
            List<ReportingDuty> takenBack = duties(session, TAKEN_BACK, move.uscc(), move.to(), month);
            if (takenBack.isEmpty()) {
                ReportingDuty duty =
                        new ReportingDuty(session.nextId(), move.to(), move.uscc(), move.enterpriseName(), month);
                duty.joins(Utc.now(session), actor.username());
                session.persist(duty);
            } else {
                takenBack.get(0).goesOn(session);
            }
        }
        return Set.of();
    }

    private static List<ReportingDuty> duties(Session session, String uscc, PlaceCode place, YearMonth month) {
        return duties(session, DUTIES, uscc, place, month);
    }

    private static List<ReportingDuty> duties(
            Session session, String query, String uscc, PlaceCode place, YearMonth month) {
        Map<String, Object> parameters = Map.of("uscc", uscc, "place", place.from(), "month", month);
        return session.list(ReportingDuty.class, query, parameters, MOST);
    }
}
