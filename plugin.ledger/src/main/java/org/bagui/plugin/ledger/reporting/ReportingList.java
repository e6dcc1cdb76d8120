package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps reporting lists: who joins, who leaves and why. */
@Component(service = ReportingList.class)
public class ReportingList {
    private static final String PAGE =
            "select d from ReportingDuty d where d.scopePlace between :placeFrom and :placeTo"
                    + " and d.id > :after order by d.id";
    private static final String LISTED = "select d from ReportingDuty d where d.scopePlace between :placeFrom and"
            + " :placeTo and d.fromPeriod <= :month and (d.untilPeriod is null or d.untilPeriod > :month)"
            + " and d.id > :after order by d.id";
    private final Transactions transactions;
    private final AuditLog audit;
    private final ListedMonths months;

    /** Lists in this database. */
    @Activate
    public ReportingList(@Reference Transactions transactions, @Reference AuditLog audit, @Reference PeriodGate gate) {
        this.transactions = transactions;
        this.audit = audit;
        this.months = new ListedMonths(gate);
    }

    /** Rows of a place, by id: those that count in a month, or all where none is given. */
    List<ReportingDuty> page(Actor actor, PlaceCode place, YearMonth month, long after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("placeFrom", place.from());
        parameters.put("placeTo", place.to());
        parameters.put("after", after);
        if (month != null) {
            parameters.put("month", month);
        }
        return transactions.read(
                actor.scope(),
                session -> session.list(ReportingDuty.class, month == null ? PAGE : LISTED, parameters, limit));
    }

    /**
     * Puts a list in the place of the present one; who is on both stays as it is.
     *
     * @throws org.bagui.core.problem.Problem 409 {@code period-closed} where it would change who was due in a closed month
     */
    void put(Actor actor, PlaceCode place, YearMonth from, Map<String, String> wanted, Map<String, String> leaving) {
        transactions.write(actor.scope(), session -> {
            ListChange change = new ListChange(session, actor, place, from, wanted);
            int left = change.leave(leaving);
            int joined = change.join();
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "reporting-list-set",
                            "reporting-list",
                            place.from(),
                            "done",
                            Map.of("joined", Integer.toString(joined), "left", Integer.toString(left))));
            change.earliest().ifPresent(month -> months.pass(session, actor, place, month));
            return null;
        });
    }
}
