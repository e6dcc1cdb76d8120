package org.bagui.plugin.ledger.month.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** What one submission of a month froze; never changed. */
@Entity
@Table(name = "month_snapshot")
@Scoped(ScopeClass.SUBTREE)
public class MonthSnapshot {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    /** Id of the month. */
    @Column(nullable = false)
    Long monthId;

    /** 1 for the first submission of the month. */
    @Column(nullable = false)
    Integer number;

    /** Moment of the figures: a roll-up as of it gives them again. */
    @Column(nullable = false)
    LocalDateTime asOf;

    /** {@link Figures} as JSON. */
    @Column(nullable = false)
    String figures;

    /** SHA-256 of the figures, hexadecimal. */
    @Column(nullable = false)
    String digest;

    @Column(nullable = false)
    String takenBy;

    /** Last day in time as it held then; null in snapshots of older releases. */
    LocalDate dueDate;

    protected MonthSnapshot() {}

    /** Number of the snapshot, from 1. */
    public int number() {
        return number;
    }

    /** Moment of the figures, UTC. */
    public LocalDateTime asOf() {
        return asOf;
    }

    /** Last day in time as it held then, or null where nobody kept it. */
    public LocalDate dueDate() {
        return dueDate;
    }

    /** Whether it came after that day; in time where nobody kept it. */
    public boolean isLate() {
        return dueDate != null && BusinessClock.day(Utc.instant(asOf)).isAfter(dueDate);
    }

    /** Digest of the figures. */
    public String digest() {
        return digest;
    }

    /** Who submitted. */
    public String takenBy() {
        return takenBy;
    }

    /** The figures. */
    public Figures figures() {
        return Figures.ofJson(figures);
    }
}
