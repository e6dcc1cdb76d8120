package org.bagui.plugin.ledger.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** An enterprise on the reporting list of a place, from the month of joining to that of leaving; rows are never removed. */
@Entity
@Table(name = "reporting_duty")
@Scoped(ScopeClass.SUBTREE)
public class ReportingDuty {
    /** Those that joined and left in the same month, which one more row of that month must not stand beside. */
    static final String TAKEN_BACK = "select d from ReportingDuty d where d.scopePlace = :place"
            + " and d.fromPeriod = :month and d.untilPeriod = :month";

    @Id
    Long id;

    /** The county, city's own unit or zone. */
    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String uscc;

    @Column(nullable = false)
    String enterpriseName;

    /** First month that is due. */
    @Column(nullable = false)
    YearMonth fromPeriod;

    /** First month that is no longer due, or null. */
    YearMonth untilPeriod;

    String leaveReason;

    @Column(nullable = false)
    LocalDateTime joinedAt;

    @Column(nullable = false)
    String joinedBy;

    LocalDateTime leftAt;
    String leftBy;

    /** From this moment on it says what it says; what it said before, {@link PastDuty} keeps. */
    @Column(nullable = false)
    LocalDateTime changedAt;

    @Version
    @Column(nullable = false)
    Integer version;

    protected ReportingDuty() {}

    ReportingDuty(long id, PlaceCode place, String uscc, String name, YearMonth from) {
        this.id = id;
        this.scopePlace = place.from();
        this.uscc = uscc;
        this.enterpriseName = name;
        this.fromPeriod = from;
    }

    /** Notes who puts it on the list, and when. */
    void joins(LocalDateTime now, String by) {
        joinedAt = now;
        joinedBy = by;
        changedAt = now;
    }

    /** Keeps what it says before it is changed in this transaction. */
    void changes(Session session) {
        LocalDateTime now = Utc.now(session);
        if (changedAt.isBefore(now)) {
            session.persist(new PastDuty(session.nextId(), this, now));
            changedAt = now;
        }
    }

    /** Goes on without an end. */
    void goesOn(Session session) {
        changes(session);
        untilPeriod = null;
        leaveReason = null;
        leftAt = null;
        leftBy = null;
    }

    /** Ends it before a month. */
    void leaves(Session session, YearMonth until, String reason, String by) {
        changes(session);
        untilPeriod = until;
        leaveReason = reason;
        leftAt = changedAt;
        leftBy = by;
    }
}
