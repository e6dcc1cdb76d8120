package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Failed sign-ins under one name, whether an account has it or not, so that an answer never tells. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class SignInFailure {
    @Id
    protected String nameHash;

    protected Integer failures;
    protected LocalDateTime lastAt;
    protected LocalDateTime lockedUntil;

    protected SignInFailure() {}

    /** The first failure of a name. */
    SignInFailure(String nameHash, Instant now) {
        this.nameHash = nameHash;
        this.failures = 1;
        this.lastAt = Utc.of(now);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(Utc.of(now));
    }

    Instant lockedUntil() {
        return Utc.instant(lockedUntil);
    }
}
