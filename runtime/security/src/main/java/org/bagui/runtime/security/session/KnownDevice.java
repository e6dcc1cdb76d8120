package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.runtime.security.account.Account;

/** A browser that an account has signed in from; only the hash of what it shows is kept. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class KnownDevice {
    @Id
    protected String tokenHash;

    protected String username;

    /** Number of the account when this was made: with a reset of the password it is known no more. */
    protected Integer epoch;

    /** Hash of the network where it was used first. */
    protected String madeFrom;

    /** Hash of the network where it was used last. */
    protected String usedFrom;

    protected LocalDateTime madeAt;
    protected LocalDateTime usedAt;

    protected KnownDevice() {}

    KnownDevice(String tokenHash, Account account, String from, Instant now) {
        this.tokenHash = tokenHash;
        this.username = account.username();
        this.epoch = account.epoch();
        this.madeAt = Utc.of(now);
        this.madeFrom = from;
        used(from, now);
    }

    void used(String from, Instant now) {
        usedFrom = from;
        usedAt = Utc.of(now);
    }

    /** Stays known although the account's sessions end. */
    void stayWith(Account account) {
        epoch = account.epoch();
    }

    String tokenHash() {
        return tokenHash;
    }

    boolean isFrom(String from) {
        return madeFrom.equals(from) || usedFrom.equals(from);
    }
}
