package org.bagui.runtime.security.session;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bagui.core.security.Authentication.SignedIn;

/** What is known in memory of a token that holds; times are milliseconds since 1970. */
final class Grant {
    private final Optional<SignedIn> answer;
    private final long expires;
    private final long idle;
    private final AtomicLong checked;
    private volatile long seen;
    private volatile long written;

    /**
     * A token as the database has it.
     *
     * @param idle milliseconds it may rest, or {@link Long#MAX_VALUE} for a program's
     * @param written last use as the database has it
     * @param seen last use as far as known
     * @param now moment of reading
     */
    Grant(SignedIn signedIn, long idle, long written, long seen, long now) {
        this.answer = Optional.of(signedIn);
        this.expires = signedIn.expiresAt().toEpochMilli();
        this.idle = idle;
        this.seen = seen;
        this.written = written;
        this.checked = new AtomicLong(now);
    }

    Optional<SignedIn> answer() {
        return answer;
    }

    String username() {
        return answer.orElseThrow().actor().username();
    }

    boolean isAlive(long now) {
        return now < expires && now - seen <= idle;
    }

    /** Whether this caller is the one who must look again into the database. */
    boolean claimsCheck(long now, long after) {
        long last = checked.get();
        return now - last >= after && checked.compareAndSet(last, now);
    }

    /** Makes the next caller look again. */
    void unchecked() {
        checked.set(0);
    }

    void use(long now) {
        seen = now;
    }

    long seen() {
        return seen;
    }

    /** Whether the last use should be written down; true at most once for each step. */
    boolean claimsWriting(long step) {
        if (idle == Long.MAX_VALUE || seen - written < step) {
            return false;
        }
        written = seen;
        return true;
    }
}
