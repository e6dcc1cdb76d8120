package org.bagui.runtime.register.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Which modules a place has switched on. */
@Entity
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class TenantModules {
    /** The place's padded code. */
    @Id
    protected Long id;

    @Column(nullable = false)
    protected Long scopePlace;

    /** Symbolic names joined by commas; null where the place inherits. */
    protected String enabled;

    protected LocalDateTime updatedAt;
    protected String updatedBy;

    @Version
    @Column(nullable = false)
    protected Integer version;

    protected TenantModules() {}

    TenantModules(long place) {
        id = place;
        scopePlace = place;
    }

    void set(String names, Instant moment, String actor) {
        enabled = names;
        updatedAt = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        updatedBy = actor;
    }

    long place() {
        return id;
    }

    String enabled() {
        return enabled;
    }

    Integer version() {
        return version;
    }
}
