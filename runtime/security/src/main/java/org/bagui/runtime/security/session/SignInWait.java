package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Failed sign-ins by one counter, and the moment from which the next is judged. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class SignInWait {
    @Id
    protected String keyHash;

    /** Hash of the name, whether an account has it or not, so that an answer never tells; null for an address alone. */
    protected String nameHash;

    protected Integer failures;
    protected LocalDateTime lastAt;
    protected LocalDateTime openAt;

    protected SignInWait() {}

    /** The first failure of a counter. */
    SignInWait(FailureCount counter, Instant now) {
        this.keyHash = counter.keyHash();
        this.nameHash = counter.nameHash();
        this.failures = 1;
        this.lastAt = Utc.of(now);
        this.openAt = Utc.of(counter.rule().open(now, 1));
    }
}
