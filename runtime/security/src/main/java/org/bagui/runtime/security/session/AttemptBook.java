package org.bagui.runtime.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.security.SecuritySettings;
import org.bagui.runtime.security.Utc;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts failed sign-ins by name and locks a name for a while; names without account are treated alike. */
@Component(service = AttemptBook.class, configurationPid = SecuritySettings.PID)
public final class AttemptBook {
    private final Transactions transactions;
    private final SecuritySettings settings;
    private final Clock clock;

    /** A book kept through these transactions. */
    @Activate
    public AttemptBook(@Reference Transactions transactions, SecuritySettings settings) {
        this(transactions, settings, Clock.systemUTC());
    }

    /** A book with a clock of its own. */
    public AttemptBook(Transactions transactions, SecuritySettings settings, Clock clock) {
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

    private Void count(Session session, String hash) {
        Instant now = clock.instant();
        session.execute(
                "delete from SignInFailure f where f.lastAt < :old",
                Map.of("old", Utc.of(now.minus(Duration.ofMinutes(2L * settings.lock_minutes())))));
        SignInFailure known = session.find(SignInFailure.class, hash);
        SignInFailure counted = known == null ? new SignInFailure(hash, now) : known;
        counted.count(now, settings.lock_failures(), settings.lock_minutes());
        if (known == null) {
            session.persist(counted);
        }
        return null;
    }
}
