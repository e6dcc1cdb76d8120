package org.bagui.plugin.ledger.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * Due days that one place has set from a month on, until it sets others from a later month on; what is null is inherited.
 * A closed month keeps those that it was closed under.
 */
@Entity
@Table(name = "due_setting")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class DueSetting {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    /** First month for which it holds. */
    @Column(nullable = false)
    YearMonth fromPeriod;

    Integer countyDue;
    Integer cityDue;
    Integer regionDue;

    @Column(nullable = false)
    LocalDateTime updatedAt;

    @Column(nullable = false)
    String updatedBy;

    protected DueSetting() {}

    DueSetting(long id, long place, YearMonth from) {
        this.id = id;
        this.scopePlace = place;
        this.fromPeriod = from;
    }

    /** The same for another place. */
    DueSetting copy(long number, long place) {
        DueSetting copy = new DueSetting(number, place, fromPeriod);
        copy.countyDue = countyDue;
        copy.cityDue = cityDue;
        copy.regionDue = regionDue;
        copy.updatedAt = updatedAt;
        copy.updatedBy = updatedBy;
        return copy;
    }
}
