package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.ledger.text.Refusal;
import org.bagui.plugin.ledger.text.Utc;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps reporting lists: who joins, who leaves and why. */
@Component(service = ReportingList.class)
public class ReportingList {
    private static final String ON_LIST = "select d from ReportingDuty d where d.scopePlace = :place"
            + " and (d.untilPeriod is null or d.untilPeriod > :month) order by d.uscc, d.fromPeriod";
    private static final String PAGE =
            "select d from ReportingDuty d where d.scopePlace between :placeFrom and :placeTo"
                    + " and d.id > :after order by d.id";
    private static final String LISTED = "select d from ReportingDuty d where d.scopePlace between :placeFrom and"
            + " :placeTo and d.fromPeriod <= :month and (d.untilPeriod is null or d.untilPeriod > :month)"
            + " and d.id > :after order by d.id";
    /** Most enterprises of one list. */
    private static final int MOST = 20_000;

    private static final int LONGEST_REASON = 200;

    private final Transactions transactions;
    private final AuditLog audit;

    /** Lists in this database. */
    @Activate
    public ReportingList(@Reference Transactions transactions, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
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

    /** Puts a list in the place of the present one; who is on both stays as it is. */
    void put(Actor actor, PlaceCode place, YearMonth from, Map<String, String> wanted, Map<String, String> leaving) {
        transactions.write(actor.scope(), session -> {
            Map<String, ReportingDuty> present = new LinkedHashMap<>();
            session.list(ReportingDuty.class, ON_LIST, Map.of("place", place.from(), "month", from), MOST)
                    .forEach(duty -> present.put(duty.uscc, duty));
            int left = leave(session, actor, from, present, wanted, leaving);
            int joined = join(session, actor, place, from, present, wanted);
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "reporting-list-set",
                            "reporting-list",
                            place.from(),
                            "done",
                            Map.of("joined", Integer.toString(joined), "left", Integer.toString(left))));
            return null;
        });
    }

    private static int leave(
            Session session,
            Actor actor,
            YearMonth from,
            Map<String, ReportingDuty> present,
            Map<String, String> wanted,
            Map<String, String> leaving) {
        List<Fault> faults = new ArrayList<>();
        int left = 0;
        for (ReportingDuty duty : present.values()) {
            if (wanted.containsKey(duty.uscc)) {
                continue;
            }
            String reason = Refusal.optional("leaving", leaving.get(duty.uscc), LONGEST_REASON);
            if (reason == null) {
                faults.add(Refusal.fault("leaving", "leaving-needs-reason", duty.enterpriseName, duty.uscc));
                continue;
            }
            duty.untilPeriod = from;
            duty.leaveReason = reason;
            duty.leftAt = Utc.now(session);
            duty.leftBy = actor.username();
            left++;
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return left;
    }

    private static int join(
            Session session,
            Actor actor,
            PlaceCode place,
            YearMonth from,
            Map<String, ReportingDuty> present,
            Map<String, String> wanted) {
        List<String> fresh = wanted.keySet().stream()
                .filter(code -> !present.containsKey(code))
                .toList();
        Map<String, String> names = EnterpriseNames.complete(session, place, fresh, wanted);
        long[] ids = session.entries().nextIds(fresh.size());
        for (int i = 0; i < ids.length; i++) {
            ReportingDuty duty = new ReportingDuty(
                    ids[i], place, fresh.get(i), Objects.requireNonNull(names.get(fresh.get(i))), from);
            duty.joinedAt = Utc.now(session);
            duty.joinedBy = actor.username();
            session.persist(duty);
        }
        for (ReportingDuty duty : present.values()) {
            // One that was to join later is due from this month on.
            if (wanted.containsKey(duty.uscc) && duty.fromPeriod.isAfter(from)) {
                duty.fromPeriod = from;
            }
        }
        return ids.length;
    }
}
