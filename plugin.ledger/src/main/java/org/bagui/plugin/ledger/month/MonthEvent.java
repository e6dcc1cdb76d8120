package org.bagui.plugin.ledger.month;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** One step that was taken with a month: who, when, why; never changed. */
@Entity
@Table(name = "month_event")
@Scoped(ScopeClass.SUBTREE)
public class MonthEvent {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    /** Id of the month. */
    @Column(nullable = false)
    Long monthId;

    @Column(nullable = false)
    String step;

    @Column(nullable = false)
    LocalDateTime takenAt;

    @Column(nullable = false)
    String takenBy;

    String takenByName;
    String reason;

    /** Codes of places that the step went without, joined by commas, or null. */
    String missing;

    /** Number of the snapshot that the step made, or null. */
    Integer snapshot;

    protected MonthEvent() {}

    MonthEvent(long id, LedgerMonth month, MonthStep step) {
        this.id = id;
        this.scopePlace = month.scopePlace;
        this.monthId = month.id;
        this.step = step.word();
    }
}
