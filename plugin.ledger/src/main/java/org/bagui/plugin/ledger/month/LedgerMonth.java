package org.bagui.plugin.ledger.month;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The month of a place, from its first step on; its id is a {@link MonthKey}. Lower places see how it stands. */
@Entity
@Table(name = "ledger_month")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class LedgerMonth {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    YearMonth period;

    @Column(nullable = false)
    String state;

    /** Number of snapshots. */
    @Column(nullable = false)
    Integer snapshots;

    /** Last day on which it would have been submitted in time, as it held with the first step; null before. */
    LocalDate dueDate;

    /** Whether the first submission came after that day; null before it. */
    Boolean late;

    @Version
    @Column(nullable = false)
    Integer version;

    protected LedgerMonth() {}

    LedgerMonth(PlaceCode place, YearMonth period) {
        this.id = MonthKey.of(place, period);
        this.scopePlace = place.from();
        this.period = period;
        this.state = MonthState.OPEN.word();
        this.snapshots = 0;
    }

    MonthState state() {
        return MonthState.of(state);
    }

    /** Whether a month was submitted late, or was not although the day is over; null is one that nobody has touched. */
    static boolean isLate(LedgerMonth month, LocalDate due, LocalDate today) {
        return month == null || month.late == null ? today.isAfter(due) : month.late;
    }

    /** Whether a month was ever submitted, also where it is open again; null is one that nobody has touched. */
    static boolean isSubmitted(LedgerMonth month) {
        return month != null && month.late != null;
    }

    PlaceCode place() {
        return PlaceCode.ofPadded(scopePlace);
    }
}
