package org.bagui.plugin.laborcoop.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A table of distances as it was loaded; the one with the highest id serves all places. Moments are UTC. */
@Entity
@Table(name = "distance_table")
@Scoped(ScopeClass.REFERENCE)
public class KeptDistances {
    @Id
    Long id;

    /** Where the distances come from, in words. */
    @Column(nullable = false)
    String source;

    /** Day that they were measured or published. */
    @Column(nullable = false)
    LocalDate sourceDate;

    @Column(nullable = false)
    Integer pairs;

    /** The table, as {@link DistanceCsv#write} writes it. */
    @Column(nullable = false)
    String content;

    @Column(nullable = false)
    LocalDateTime loadedAt;

    @Column(nullable = false)
    String loadedBy;
}
