package org.bagui.plugin.laborcoop.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * What a city lets its counties, or the region lets everybody, see of it from a moment on; the latest of a place counts, and one
 * without facts ends it. Written once.
 */
@Entity
@Table(name = "sharing_grant")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class SharingGrant {
    @Id
    Long id;

    /** City or region that grants; everybody inside sees it. */
    @Column(nullable = false)
    Long scopePlace;

    /** Facts, as {@link SharedFact#joined} writes them. */
    @Column(nullable = false)
    String facts;

    @Column(nullable = false)
    LocalDateTime grantedAt;

    @Column(nullable = false)
    String grantedBy;

    @Column(nullable = false)
    String grantedByName;

    PlaceCode place() {
        return PlaceCode.ofPadded(scopePlace);
    }

    Set<SharedFact> facts() {
        return SharedFact.split(facts);
    }
}
