package org.bagui.runtime.register.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.persistence.Utc;
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

    /** Symbolic names of modules that are off here and at every place inside, joined by commas; null for none. */
    protected String locked;

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

    /** @param off those to lock, or null where they stay as they are */
    void set(Set<String> on, Set<String> off, Instant moment, String actor) {
        enabled = on == null ? null : joined(on);
        locked = off == null ? locked : off.isEmpty() ? null : joined(off);
        updatedAt = Utc.of(moment);
        updatedBy = actor;
    }

    long place() {
        return id;
    }

    /** Those that are on; null where the place inherits. */
    Set<String> enabled() {
        return enabled == null ? null : names(enabled);
    }

    Set<String> locked() {
        return locked == null ? Set.of() : names(locked);
    }

    private static String joined(Set<String> names) {
        return String.join(",", new TreeSet<>(names));
    }

    private static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }

    Integer version() {
        return version;
    }
}
