package org.bagui.plugin.ledger.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A day off that is no weekend, or a weekend's day that is worked, as the State Council announces each year. */
@Entity
@Table(name = "special_day")
@Scoped(ScopeClass.REFERENCE)
public class SpecialDay {
    private static final int MONTH = 100;
    private static final int YEAR = 10_000;

    /** The day as a number, 20220403. */
    @Id
    Integer id;

    @Column(nullable = false)
    Boolean workday;

    String name;

    protected SpecialDay() {}

    SpecialDay(LocalDate day, boolean workday, String name) {
        this.id = day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
        this.workday = workday;
        this.name = name;
    }

    LocalDate day() {
        return LocalDate.of(id / YEAR, id % YEAR / MONTH, id % MONTH);
    }
}
