package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

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

    protected LoginSession() {}

    LoginSession(String tokenHash, String username, Instant now, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.username = username;
        this.createdAt = Utc.of(now);
        this.lastSeenAt = createdAt;
        this.expiresAt = Utc.of(expiresAt);
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
