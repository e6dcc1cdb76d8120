package org.bagui.plugin.ledger.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bagui.core.enterprise.CreditCodeFollower;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.text.Utc;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps reporting lists and nil reports with an enterprise whose credit code changes. Where both codes are listed, the one
 * that stays is due whenever either was, and the other leaves as of its first month.
 */
@Component(service = CreditCodeFollower.class)
public final class ListedCodes implements CreditCodeFollower {
    private static final String DUTIES = "select d from ReportingDuty d where d.uscc = :uscc"
            + " and d.scopePlace between :placeFrom and :placeTo order by d.id";
    private static final String NIL = "select n from NilReport n where n.uscc = :uscc"
            + " and n.scopePlace between :placeFrom and :placeTo order by n.id";
    private static final int MOST = 10_000;

    @Override
    public void moved(Session session, Actor actor, PlaceCode place, String from, String to) {
        List<ReportingDuty> present = rows(session, ReportingDuty.class, DUTIES, place, to);
        for (ReportingDuty duty : rows(session, ReportingDuty.class, DUTIES, place, from)) {
            Optional<ReportingDuty> same = present.stream()
                    .filter(other -> other.scopePlace.equals(duty.scopePlace))
                    .findFirst();
            if (same.isEmpty()) {
                duty.uscc = to;
            } else {
                join(same.get(), duty);
                duty.leaveReason = to;
                duty.leftAt = Utc.now(session);
                duty.leftBy = actor.username();
            }
        }
        List<NilReport> known = rows(session, NilReport.class, NIL, place, to);
        for (NilReport nil : rows(session, NilReport.class, NIL, place, from)) {
            if (known.stream().anyMatch(other -> isSame(nil, other))) {
                session.remove(nil);
            } else {
                nil.uscc = to;
            }
        }
    }

    private static void join(ReportingDuty stays, ReportingDuty leaves) {
        if (leaves.fromPeriod.isBefore(stays.fromPeriod)) {
            stays.fromPeriod = leaves.fromPeriod;
        }
        boolean longer = leaves.untilPeriod == null
                || stays.untilPeriod != null && leaves.untilPeriod.isAfter(stays.untilPeriod);
        if (longer) {
            stays.untilPeriod = leaves.untilPeriod;
        }
        leaves.untilPeriod = leaves.fromPeriod;
    }

    private static boolean isSame(NilReport one, NilReport other) {
        return one.scopePlace.equals(other.scopePlace)
                && one.register.equals(other.register)
                && Objects.equals(one.period, other.period);
    }

    private static <T> List<T> rows(Session session, Class<T> type, String query, PlaceCode place, String uscc) {
        Map<String, Object> parameters = Map.of("uscc", uscc, "placeFrom", place.from(), "placeTo", place.to());
        return session.list(type, query, parameters, MOST);
    }
}
