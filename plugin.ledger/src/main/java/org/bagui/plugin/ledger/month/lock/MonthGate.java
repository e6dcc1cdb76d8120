package org.bagui.plugin.ledger.month.lock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.month.MonthKey;
import org.bagui.plugin.ledger.month.lock.MonthLocks.Standing;
import org.bagui.plugin.ledger.officer.OfficerRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets writes into months that are neither accepted nor closed pass (see why-months-are-locked-last.md). */
@Component(service = PeriodGate.class, immediate = true)
public final class MonthGate implements PeriodGate {
    private static final String HANDED_IN =
            "select count(m) from LedgerMonth m where m.id in :ids and m.state not in ('open', 'returned')";
    private static final String CLOSED = "select count(m) from LedgerMonth m where m.id in :ids and m.state = 'closed'";

    private final MonthLocks locks;
    private final OfficerRepository officers;
    private final ClosedMonthPermit permit;

    /** The gate over these seals. */
    @Activate
    public MonthGate(
            @Reference MonthLocks locks, @Reference OfficerRepository officers, @Reference ClosedMonthPermit permit) {
        this.locks = locks;
        this.officers = officers;
        this.permit = permit;
    }

    @Override
    public void ask(Session session, PeriodWrite write) {
        if (permit.isAskedFor(write)) {
            return;
        }
        officers.requireHolder(session, write.actor(), write.register(), write.months());
        SortedSet<Long> ids = ids(write);
        requireWithFirms(session, write.actor(), ids);
        if (!ids.isEmpty() && locks.isAnyClosed(session, ids)) {
            throw shut(session, ids);
        }
    }

    @Override
    public void pass(Session session, PeriodWrite write) {
        boolean permitted = permit.isAskedFor(write) && permit.use(session, write);
        if (!permitted) {
            officers.requireHolder(session, write.actor(), write.register(), write.months());
        }
        SortedSet<Long> ids = ids(write);
        if (ids.isEmpty()) {
            return;
        }
        locks.lock(session, ids);
        requireWithFirms(session, write.actor(), ids);
        List<Standing> standing = locks.read(session, ids);
        if (!permitted && standing.stream().anyMatch(Standing::closed)) {
            throw shut(session, ids);
        }
        LocalDateTime moment = Utc.now(session);
        if (standing.stream().anyMatch(one -> one.isFrozenAfter(moment))) {
            throw Problem.of(409, "month-frozen-meanwhile");
        }
    }

    /** A month that takes no more writes is closed, or accepted as its snapshot has it. */
    private static Problem shut(Session session, SortedSet<Long> ids) {
        return Problem.of(409, isAny(session, CLOSED, ids) ? "period-closed" : "month-accepted");
    }

    private static boolean isAny(Session session, String query, SortedSet<Long> ids) {
        return !ids.isEmpty()
                && session.list(Long.class, query, Map.of("ids", List.copyOf(ids)), 1)
                                .get(0)
                        > 0;
    }

    /** What was handed in is with the officers: an enterprise's clerk writes open and returned months only. */
    private static void requireWithFirms(Session session, Actor actor, SortedSet<Long> ids) {
        if (actor.tie() != null && isAny(session, HANDED_IN, ids)) {
            throw Problem.of(409, "month-handed-in");
        }
    }

    private static SortedSet<Long> ids(PeriodWrite write) {
        SortedSet<Long> ids = new TreeSet<>();
        for (PlaceMonth month : write.months()) {
            if (month.month() != null) {
                ids.add(MonthKey.of(month.place(), month.month()));
            }
        }
        return ids;
    }
}
