package org.bagui.plugin.ledger.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** An enterprise's word that it has nothing for a register in a month (零报告), where it might have any number of entries. */
@Entity
@Table(name = "nil_report")
@Scoped(ScopeClass.SUBTREE)
public class NilReport {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String register;

    @Column(nullable = false)
    YearMonth period;

    @Column(nullable = false)
    String uscc;

    @Column(nullable = false)
    LocalDateTime reportedAt;

    @Column(nullable = false)
    String reportedBy;

    protected NilReport() {}

    NilReport(long id, PlaceCode place, String register, YearMonth period, String uscc) {
        this.id = id;
        this.scopePlace = place.from();
        this.register = register;
        this.period = period;
        this.uscc = uscc;
    }
}
