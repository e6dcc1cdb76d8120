package org.bagui.runtime.register.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** That the entries of a credit code went to another one, and why; written once. */
@Entity
@Table(name = "identity_change")
@Scoped(ScopeClass.SUBTREE)
public class IdentityChange {
    @Id
    protected Long id;

    protected Long scopePlace;
    protected String act;
    protected String fromCode;
    protected String toCode;
    protected String reason;
    protected LocalDateTime changedAt;
    protected String changedBy;

    protected IdentityChange() {}

    IdentityChange(long id, PlaceCode place, String act, String from, String to, String reason) {
        this.id = id;
        this.scopePlace = place.from();
        this.act = act;
        this.fromCode = from;
        this.toCode = to;
        this.reason = reason;
    }

    IdentityChange by(String account, Instant moment) {
        changedBy = account;
        changedAt = Utc.of(moment);
        return this;
    }

    Long id() {
        return id;
    }

    /** What people read beside an entry that was changed so: {@code A → B：reason}. */
    String told() {
        return fromCode + " → " + toCode + "：" + reason;
    }
}
