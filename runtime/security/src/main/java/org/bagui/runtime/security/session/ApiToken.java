package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.security.Accounts.TokenView;
import org.bagui.core.security.Authentication.ProgramToken;
import org.bagui.runtime.security.account.Account;

/** A program's token; only its hash is kept. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class ApiToken {
    @Id
    protected String tokenHash;

    protected String username;
    protected String name;

    /** What the program may do at most, joined by commas. */
    protected String permissions;

    protected LocalDateTime createdAt;
    protected String createdBy;
    protected LocalDateTime expiresAt;

    /** Number of the account when this was made. */
    protected Integer epoch;

    protected ApiToken() {}

    ApiToken(String tokenHash, Account account, String name, Set<String> permissions, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.username = account.username();
        this.epoch = account.epoch();
        this.name = name;
        this.permissions = String.join(",", new TreeSet<>(permissions));
        this.expiresAt = Utc.of(expiresAt);
    }

    ApiToken by(String creator, Instant now) {
        createdBy = creator;
        createdAt = Utc.of(now);
        return this;
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

    Set<String> permissions() {
        return Set.of(permissions.split(","));
    }

    /** The token as the audit log tells it. */
    ProgramToken told() {
        return new ProgramToken(name, createdBy);
    }

    TokenView view() {
        return new TokenView(name, permissions(), Utc.instant(createdAt), createdBy, expiresAt());
    }

    Instant expiresAt() {
        return Utc.instant(expiresAt);
    }
}
