package org.bagui.plugin.laborcoop.occupation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Who may stand in for whom, as a place set it; the latest of a place counts, and holds below it. Moments are UTC. */
@Entity
@Table(name = "substitute_table")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class SubstituteTable {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    /** List of {@link Substitute} as JSON; null where the place has none of its own any more. */
    String content;

    @Column(nullable = false)
    LocalDateTime setAt;

    @Column(nullable = false)
    String setBy;
}
