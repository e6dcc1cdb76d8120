package org.bagui.plugin.ledger.month.lock;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.TaskActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads, locks and sets seals. Ids are locked in rising order, so that two transactions never wait for each other. */
@Component(service = MonthLocks.class)
public class MonthLocks {
    static final String LOCK = "update MonthSeal s set s.writes = s.writes + 1 where s.id = :id";
    static final String READ = "select s.closed, s.frozenAt from MonthSeal s where s.id in :ids";
    static final String LOCKINGS = "select s.id, s.writes from MonthSeal s where s.id in :ids";
    static final String FREEZE = "update MonthSeal s set s.frozenAt = :at where s.id in :ids";
    static final String CLOSE = "update MonthSeal s set s.closed = :closed where s.id in :ids";

    private final Transactions transactions;
    private final TaskActors tasks;

    /** Seals in this database. */
    @Activate
    public MonthLocks(@Reference Transactions transactions, @Reference TaskActors tasks) {
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /** Locks seals until the transaction ends; those that are not there yet are made first. */
    public void lock(Session session, SortedSet<Long> ids) {
        for (Long id : ids) {
            if (!isLocked(session, id)) {
                make(id);
                if (!isLocked(session, id)) {
                    throw Problem.of(409, "write-conflict");
                }
            }
        }
    }

    private static boolean isLocked(Session session, Long id) {
        return session.execute(LOCK, Map.of("id", id)) > 0;
    }

    /** In a transaction of its own, since two first writers of a month would else refuse each other. */
    private void make(Long id) {
        try {
            transactions.write(tasks.everywhere("month-locks"), session -> {
                session.persist(new MonthSeal(id));
                return null;
            });
        } catch (Problem problem) {
            if (!problem.code().equals("duplicate-key")) {
                throw problem;
            }
        }
    }

    /** How often each of these months was locked, so that two askings tell whether anybody wrote or stepped between. */
    public Map<Long, Long> lockings(Session session, Collection<Long> ids) {
        Map<Long, Long> lockings = new HashMap<>();
        for (Object[] row : session.list(Object[].class, LOCKINGS, Map.of("ids", List.copyOf(ids)), ids.size())) {
            lockings.put((Long) row[0], (Long) row[1]);
        }
        return lockings;
    }

    /** Whether one of these months takes no more writes: it is accepted or closed. */
    public boolean isAnyClosed(Session session, Collection<Long> ids) {
        return read(session, ids).stream().anyMatch(Standing::closed);
    }

    /**
     * How a month stands to its writers.
     *
     * @param closed whether it takes no more writes
     * @param frozenAt moment of the last submission, or null
     */
    record Standing(boolean closed, LocalDateTime frozenAt) {
        boolean isFrozenAfter(LocalDateTime moment) {
            return frozenAt != null && frozenAt.isAfter(moment);
        }
    }

    /** How these months stand; those that nobody has touched are not told. */
    List<Standing> read(Session session, Collection<Long> ids) {
        return session.list(Object[].class, READ, Map.of("ids", List.copyOf(ids)), ids.size()).stream()
                .map(row -> new Standing((Boolean) row[0], (LocalDateTime) row[1]))
                .toList();
    }

    /** Says of locked seals that their months were submitted at a moment. */
    public void freeze(Session session, Collection<Long> ids, LocalDateTime moment) {
        session.execute(FREEZE, Map.of("ids", List.copyOf(ids), "at", moment));
    }

    /** Lets locked seals take no more writes, or take them again. */
    public void close(Session session, Collection<Long> ids, boolean closed) {
        session.execute(CLOSE, Map.of("ids", List.copyOf(ids), "closed", closed));
    }
}
