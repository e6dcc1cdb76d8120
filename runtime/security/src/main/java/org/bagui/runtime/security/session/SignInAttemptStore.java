package org.bagui.runtime.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.security.SecuritySettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts failed sign-ins on all nodes together, and makes the next attempt wait; names without account are treated alike.
 *
 * <p>An attempt counts as a failure from its begin, and is given back when it succeeds: however many are sent at one moment, no
 * more are judged than one after the other would be. Nothing waits here: whoever comes too early is refused.
 */
@Component(service = SignInAttemptStore.class, configurationPid = SecuritySettings.PID)
public final class SignInAttemptStore {
    /** Failures that were followed by no other for so long count no more, or twice the longest wait where that is more. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    private static final Duration TIDIED_EVERY = Duration.ofMinutes(1);
    private static final int TRIES = 5;

    private final Transactions transactions;
    private final WaitRules rules;
    private final Clock clock;
    private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.MIN);

    /** Kept through these transactions. */
    @Activate
    public SignInAttemptStore(@Reference Transactions transactions, SecuritySettings settings) {
        this(transactions, settings, Clock.systemUTC());
    }

    /** With a clock of its own. */
    public SignInAttemptStore(Transactions transactions, SecuritySettings settings, Clock clock) {
        this.transactions = transactions;
        this.rules = new WaitRules(settings);
        this.clock = clock;
    }

    /** An attempt under a name from a network, and perhaps from a device that the account has signed in from. */
    SignInAttempt signIn(String name, String network, KnownDeviceStore.Known known) {
        return rules.signIn(name, network, known);
    }

    /** An attempt to tell the present password, of whoever is signed in. */
    public SignInAttempt change(String username) {
        return rules.change(username);
    }

    /** Refuses with 429 {@code too-many-attempts} an attempt that comes too early; counts nothing. */
    public void requireOpen(SignInAttempt attempt) {
        Instant now = clock.instant();
        List<String> keys =
                attempt.counters().stream().map(FailureCount::keyHash).toList();
        List<LocalDateTime> later = transactions.read(
                Scope.everywhere(),
                session -> session.list(
                        LocalDateTime.class,
                        "select w.openAt from SignInWait w where w.keyHash in :keys and w.openAt > :now"
                                + " order by w.openAt desc",
                        Map.of("keys", keys, "now", Utc.of(now)),
                        1));
        if (!later.isEmpty()) {
            throw refused(now, Utc.instant(later.get(0)));
        }
    }

    /** Counts an attempt as failed before it is judged; refuses one that comes too early, and does not count it. */
    public void begin(SignInAttempt attempt) {
        for (int tries = 1; ; tries++) {
            try {
                tidy();
                transactions.write(Scope.everywhere(), session -> {
                    Instant now = clock.instant();
                    attempt.counters().forEach(counter -> count(session, counter, now));
                    return null;
                });
                return;
            } catch (Problem faster) {
                if (faster.status() != 409 && faster.status() != 412) {
                    throw faster;
                }
                if (tries == TRIES) {
                    throw refused(clock.instant(), clock.instant());
                }
                // Another attempt of the same name was counted at the same moment: count on top of it.
            }
        }
    }

    /** Gives an attempt back in a transaction of its own. */
    public void succeeded(SignInAttempt attempt) {
        transactions.write(Scope.everywhere(), session -> {
            succeeded(session, attempt);
            return null;
        });
    }

    /** Gives an attempt back: what is counted for it alone is forgotten, elsewhere it is no failure. */
    public void succeeded(Session session, SignInAttempt attempt) {
        List<FailureCount> counters = attempt.counters();
        session.execute(
                "delete from SignInWait w where w.keyHash = :key",
                Map.of("key", counters.get(0).keyHash()));
        counters.stream()
                .skip(1)
                .forEach(counter -> session.execute(
                        "update SignInWait w set w.failures = w.failures - 1 where w.keyHash = :key and w.failures > 0",
                        Map.of("key", counter.keyHash())));
    }

    /** Forgets all failures of a name; what its sources share comes last, as where they are counted. */
    public void forget(Session session, String username) {
        FailureCount shared = rules.shared(username);
        session.execute(
                "delete from SignInWait w where w.nameHash = :name and w.keyHash <> :shared",
                Map.of("name", shared.nameHash(), "shared", shared.keyHash()));
        session.execute("delete from SignInWait w where w.keyHash = :shared", Map.of("shared", shared.keyHash()));
    }

    /** Counts in the database, not on what was read: the first change locks the row until the transaction ends. */
    private void count(Session session, FailureCount counter, Instant now) {
        Map<String, Object> known = Map.of("key", counter.keyHash(), "now", Utc.of(now), "since", since(now));
        int counted = session.execute(
                "update SignInWait w set w.failures = w.failures + 1, w.lastAt = :now"
                        + " where w.keyHash = :key and w.openAt <= :now and w.lastAt >= :since",
                known);
        if (counted == 0) {
            counted = session.execute(
                    "update SignInWait w set w.failures = 1, w.lastAt = :now"
                            + " where w.keyHash = :key and w.openAt <= :now and w.lastAt < :since",
                    known);
        }
        if (counted == 0) {
            begin(session, counter, now);
            return;
        }
        int failures = session.list(
                        Integer.class,
                        "select w.failures from SignInWait w where w.keyHash = :key",
                        Map.of("key", counter.keyHash()),
                        1)
                .get(0);
        session.execute(
                "update SignInWait w set w.openAt = :open where w.keyHash = :key",
                Map.of("key", counter.keyHash(), "open", Utc.of(counter.rule().open(now, failures))));
    }

    /** Begins a counter, unless it is there and asks to wait. */
    private void begin(Session session, FailureCount counter, Instant now) {
        List<LocalDateTime> open = session.list(
                LocalDateTime.class,
                "select w.openAt from SignInWait w where w.keyHash = :key",
                Map.of("key", counter.keyHash()),
                1);
        if (!open.isEmpty() && open.get(0).isAfter(Utc.of(now))) {
            throw refused(now, Utc.instant(open.get(0)));
        }
        if (!open.isEmpty()) {
            throw Problem.of(409, "write-conflict");
        }
        session.persist(new SignInWait(counter, now));
        session.flush();
    }

    private Problem refused(Instant now, Instant open) {
        long seconds = Duration.between(now, open).toSeconds() + 1;
        return Problem.of(429, "too-many-attempts", seconds, rules.longest().toMinutes());
    }

    private LocalDateTime since(Instant now) {
        Duration twice = rules.longest().multipliedBy(2);
        return Utc.of(now.minus(twice.compareTo(REMEMBERED) > 0 ? twice : REMEMBERED));
    }

    /** Removes what counts no more, now and then, and apart from what is counted, so that no two wait for each other's rows. */
    private void tidy() {
        Instant now = clock.instant();
        Instant before = tidied.get();
        if (before.isBefore(now.minus(TIDIED_EVERY)) && tidied.compareAndSet(before, now)) {
            transactions.write(
                    Scope.everywhere(),
                    session -> session.execute(
                            "delete from SignInWait w where w.lastAt < :old", Map.of("old", since(now))));
        }
    }
}
