package org.bagui.runtime.security.password;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bagui.core.problem.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hashes and verifies passwords, a few at a time only, so that sign-ins cannot exhaust memory or processors. */
@Component(service = Passwords.class)
public final class Passwords {
    /** Greatest number of characters of a password. */
    public static final int MAX_LENGTH = 128;

    private static final int AT_A_TIME = 2;
    private static final int WAITING = 20;
    private static final long WAIT_SECONDS = 3;

    private final Lane known = new Lane();
    private final Lane strangers = new Lane();
    private final Argon2Hash argon2;
    private final String decoy;

    /** Passwords at the cost that the operator has set by {@code bagui.password.memory} and {@code .passes}. */
    @Activate
    public Passwords(BundleContext context) {
        this(HashCost.of(context::getProperty));
    }

    /** Passwords at this cost. */
    Passwords(HashCost cost) {
        argon2 = new Argon2Hash(new SecureRandom(), cost);
        decoy = argon2.decoy();
    }

    /** Passwords at the recommended cost. */
    public static Passwords recommended() {
        return new Passwords(HashCost.DEFAULT);
    }

    /** Those who work at one time, and who wait for it. */
    private static final class Lane {
        private final Semaphore working = new Semaphore(AT_A_TIME, true);
        private final Semaphore inside = new Semaphore(AT_A_TIME + WAITING);

        private <R> R run(Supplier<R> work) {
            if (!inside.tryAcquire()) {
                throw Problem.of(503, "busy", WAIT_SECONDS);
            }
            try {
                if (!working.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw Problem.of(503, "busy", WAIT_SECONDS);
                }
                try {
                    return work.get();
                } finally {
                    working.release();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw Problem.causedBy(stopped, 503, "busy", WAIT_SECONDS);
            } finally {
                inside.release();
            }
        }
    }

    /** Runs work that hashes, for whoever is known; 503 {@code busy} where too many others do. Not to be nested. */
    public <R> R limited(Supplier<R> work) {
        return known.run(work);
    }

    /** The same for strangers, who take no place from those who are known. */
    public <R> R limitedForStrangers(Supplier<R> work) {
        return strangers.run(work);
    }

    /** Whether the next caller that is known would be turned away. */
    boolean isFull() {
        return known.inside.availablePermits() == 0;
    }

    /** Hash of a password; call inside {@link #limited}. */
    public String hash(String password) {
        return argon2.of(password);
    }

    /** Whether the password has the hash, in the same time where there is none; call inside {@link #limited}. */
    public boolean matches(String password, String hash) {
        boolean usable = password != null && password.length() <= MAX_LENGTH;
        return argon2.matches(usable ? password : "", hash == null ? decoy : hash) && usable && hash != null;
    }

    /** Whether the hash should be made anew at the next chance. */
    public boolean isOutdated(String hash) {
        return argon2.isOutdated(hash);
    }
}
