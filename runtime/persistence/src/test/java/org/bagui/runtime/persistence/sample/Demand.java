package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;

/** A monthly register with a field of every kind; its table is named by its class. */
@Entity
@Register(
        name = "demand",
        key = {"period", "uscc", "post"},
        period = PeriodKind.MONTH)
public class Demand extends EnterpriseEntry {
    protected String post;
    protected String industry;

    @Measure
    protected Integer headsWanted;

    protected Integer ageLe24;

    @Measure(value = Measure.Kind.MEAN, weight = "headsWanted")
    protected BigDecimal wage;

    protected Boolean urgent;
    protected LocalDate endsOn;

    /** What the code of a plugin does while one of its entries is being saved. */
    @Transient
    public static Runnable meanwhile = () -> {};

    @PrePersist
    void beingSaved() {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }
}
