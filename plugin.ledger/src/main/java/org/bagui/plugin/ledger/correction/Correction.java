package org.bagui.plugin.ledger.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** One request to change one entry of a closed month, with the figures as they were. */
@Entity
@Table(name = "correction")
@Scoped(ScopeClass.SUBTREE)
public class Correction {
    static final String REQUESTED = "requested";
    static final String APPROVED = "approved";
    static final String REFUSED = "refused";

    @Id
    Long id;

    /** County, city's own unit or zone whose month it is. */
    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String register;

    @Column(nullable = false)
    Long entryId;

    /** Version of the entry that the request saw. */
    @Column(nullable = false)
    Integer entryVersion;

    @Column(nullable = false)
    YearMonth period;

    /** Field to new value, as JSON. */
    @Column(nullable = false)
    String newValues;

    /** Field to value before, as JSON. */
    @Column(nullable = false)
    String oldValues;

    @Column(nullable = false)
    String reason;

    @Column(nullable = false)
    String state;

    @Column(nullable = false)
    LocalDateTime requestedAt;

    @Column(nullable = false)
    String requestedBy;

    LocalDateTime decidedAt;
    String decidedBy;
    String decisionReason;

    @Version
    @Column(nullable = false)
    Integer version;

    PlaceCode place() {
        return PlaceCode.ofPadded(scopePlace);
    }

    boolean isOpen() {
        return REQUESTED.equals(state);
    }
}
