package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.runtime.security.account.Account;

/** A session; only the hash of its token is kept. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class LoginSession {
    @Id
    protected String tokenHash;

    protected String username;
    protected LocalDateTime createdAt;

    /** Last use as far as it was written down, at most a minute behind. */
    protected LocalDateTime lastSeenAt;

    protected LocalDateTime expiresAt;

    /** Number of the account when this was made. */
    protected Integer epoch;

    protected LoginSession() {}

    LoginSession(String tokenHash, Account account, Instant now, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.username = account.username();
        this.epoch = account.epoch();
        this.createdAt = Utc.of(now);
        this.lastSeenAt = createdAt;
        this.expiresAt = Utc.of(expiresAt);
    }

    /** Whether nothing has ended all sessions and tokens of the account since. */
    boolean isOf(Account account) {
        return epoch == account.epoch();
    }

    /** Holds on although all others end. */
    void stayWith(Account account) {
        epoch = account.epoch();
    }

    String username() {
        return username;
    }

    Instant lastSeenAt() {
        return Utc.instant(lastSeenAt);
    }

    Instant expiresAt() {
        return Utc.instant(expiresAt);
    }
}
