package org.bagui.plugin.ledger.month.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * The row that all writers of a place's month share, and that a submission locks.
 *
 * <p>It is a technical row that all may touch, since an officer of a township writes into the month of its county; it
 * tells nothing but whether that month may be written. What people see of a month is a {@code LedgerMonth}.
 */
@Entity
@Table(name = "month_seal")
@Scoped(ScopeClass.GLOBAL)
public class MonthSeal {
    @Id
    Long id;

    @Column(nullable = false)
    Boolean closed = false;

    /** Moment of the last submission: a write of an earlier moment that comes later is refused. */
    LocalDateTime frozenAt;

    /** Grows with each write; its change is the lock. */
    @Column(nullable = false)
    Long writes = 0L;

    protected MonthSeal() {}

    MonthSeal(long id) {
        this.id = id;
    }
}
