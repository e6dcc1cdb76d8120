package org.bagui.runtime.security.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;

/**
 * Looks once a second whether an account was changed on any node, and then has all that is in memory read again.
 *
 * <p>One request looks while the others go on with what is in memory; where that takes longer than five seconds, or fails, each
 * looks for itself. So what another node ends is over here within a second as a rule, and within five in any case.
 */
final class GrantChangeCheck {
    private static final long EVERY_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 5_000;
    private static final String NUMBER = "select c.number from GrantChange c where c.id = :id";
    private static final String NEXT = "update GrantChange c set c.number = c.number + 1 where c.id = :id";
    private static final Map<String, Object> ONLY = Map.of("id", GrantChange.ONLY);

    private final Transactions transactions;
    private final GrantCache cache;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long looked = Long.MIN_VALUE;
    private volatile long known = Long.MIN_VALUE;

    GrantChangeCheck(Transactions transactions, GrantCache cache) {
        this.transactions = transactions;
        this.cache = cache;
    }

    /** Tells the other nodes, in the transaction that changes an account, and as its last step: the row is locked until its end. */
    static void tell(Session session) {
        session.flush();
        session.execute(NEXT, ONLY);
    }

    /** Looks where it is time to. */
    void look(long now) {
        if (isRecent(now, EVERY_MILLIS)) {
            return;
        }
        if (looking.compareAndSet(false, true)) {
            try {
                read(now);
            } finally {
                looking.set(false);
            }
        } else if (!isRecent(now, LONGEST_MILLIS)) {
            read(now);
        }
    }

    /** Whether the last look was less than so long ago; none was where a clock was put back. */
    private boolean isRecent(long now, long millis) {
        long last = looked;
        return last <= now && now - millis < last;
    }

    private void read(long now) {
        List<Long> found = transactions.read(Scope.everywhere(), session -> session.list(Long.class, NUMBER, ONLY, 1));
        settle(found.get(0), now);
    }

    private synchronized void settle(long number, long now) {
        if (number > known) {
            known = number;
            cache.endAll();
        }
        looked = now;
    }
}
