package org.bagui.runtime.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.security.SecuritySettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts failed sign-ins by name and locks a name for a while; names without account are treated alike. */
@Component(service = SignInAttemptStore.class, configurationPid = SecuritySettings.PID)
public final class SignInAttemptStore {
    private final Transactions transactions;
    private final SecuritySettings settings;
    private final Clock clock;

    /** Kept through these transactions. */
    @Activate
    public SignInAttemptStore(@Reference Transactions transactions, SecuritySettings settings) {
        this(transactions, settings, Clock.systemUTC());
    }

    /** With a clock of its own. */
    public SignInAttemptStore(Transactions transactions, SecuritySettings settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Refuses with 429 {@code too-many-attempts} while the name is locked. */
    public void requireOpen(String username) {
        Instant now = clock.instant();
        SignInFailure known = transactions.read(
                Scope.everywhere(), session -> session.find(SignInFailure.class, TokenText.hash(username)));
        if (known != null && known.isLocked(now)) {
            long seconds = Duration.between(now, known.lockedUntil()).toSeconds() + 1;
            throw Problem.of(429, "too-many-attempts", seconds);
        }
    }

    /** Counts one failure. */
    public void failed(String username) {
        String hash = TokenText.hash(username);
        try {
            transactions.write(Scope.everywhere(), session -> count(session, hash));
        } catch (Problem faster) {
            if (faster.status() != 409 && faster.status() != 412) {
                throw faster;
            }
            // Another failure of the same name was written at the same moment: count on top of it.
            transactions.write(Scope.everywhere(), session -> count(session, hash));
        }
    }

    /** Forgets the failures of a name. */
    public void succeeded(Session session, String username) {
        session.execute(
                "delete from SignInFailure f where f.nameHash = :hash", Map.of("hash", TokenText.hash(username)));
    }

    /**
     * Counts in the database, not on what was read: failures sent at one moment must all count, on all nodes together.
     */
    private Void count(Session session, String hash) {
        Instant now = clock.instant();
        Duration window = Duration.ofMinutes(settings.lock_minutes());
        forgetOld(session, now.minus(window.multipliedBy(2)));
        int counted = session.execute(
                "update SignInFailure f set f.failures = f.failures + 1, f.lastAt = :now"
                        + " where f.nameHash = :hash and f.lockedUntil is null and f.lastAt >= :since",
                Map.of("hash", hash, "now", Utc.of(now), "since", Utc.of(now.minus(window))));
        if (counted == 0 && !beginsAnew(session, hash, now, window)) {
            return null;
        }
        session.execute(
                "update SignInFailure f set f.lockedUntil = :until"
                        + " where f.nameHash = :hash and f.lockedUntil is null and f.failures >= :limit",
                Map.of("hash", hash, "until", Utc.of(now.plus(window)), "limit", settings.lock_failures()));
        return null;
    }

    private static void forgetOld(Session session, Instant old) {
        session.execute("delete from SignInFailure f where f.lastAt < :old", Map.of("old", Utc.of(old)));
    }

    /** Begins to count a name with its first failure; not while it is locked, when there is nothing to count. */
    private static boolean beginsAnew(Session session, String hash, Instant now, Duration window) {
        session.execute(
                "delete from SignInFailure f where f.nameHash = :hash and (f.lockedUntil <= :now or f.lastAt < :since)",
                Map.of("hash", hash, "now", Utc.of(now), "since", Utc.of(now.minus(window))));
        SignInFailure known = session.find(SignInFailure.class, hash);
        if (known != null && known.isLocked(now)) {
            return false;
        }
        if (known != null) {
            throw Problem.of(409, "write-conflict");
        }
        session.persist(new SignInFailure(hash, now));
        session.flush();
        return true;
    }
}
