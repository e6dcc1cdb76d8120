package org.bagui.plugin.ledger.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** What a {@link ReportingDuty} said before it was changed, and when it said so: that is what {@code asOf} asks. */
@Entity
@Table(name = "past_duty")
@Scoped(ScopeClass.SUBTREE)
public class PastDuty {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String uscc;

    @Column(nullable = false)
    YearMonth fromPeriod;

    YearMonth untilPeriod;

    /** From this moment on it was known so. */
    @Column(nullable = false)
    LocalDateTime changedAt;

    /** Up to this moment. */
    @Column(nullable = false)
    LocalDateTime replacedAt;

    protected PastDuty() {}

    PastDuty(long id, ReportingDuty duty, LocalDateTime replacedAt) {
        this.id = id;
        this.scopePlace = duty.scopePlace;
        this.uscc = duty.uscc;
        this.fromPeriod = duty.fromPeriod;
        this.untilPeriod = duty.untilPeriod;
        this.changedAt = duty.changedAt;
        this.replacedAt = replacedAt;
    }
}
