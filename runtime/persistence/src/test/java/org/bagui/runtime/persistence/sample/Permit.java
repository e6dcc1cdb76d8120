package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A permit with versions and a value of most kinds. */
@Entity
@Scoped(ScopeClass.SUBTREE)
public class Permit {
    @Id
    public Long id;

    public Long scopePlace;
    public String holder;
    public Integer seats;
    public Long taken = 0L;
    public Boolean isOpen;
    public YearMonth period;
    public LocalDate endsOn;

    @Version
    public Integer version;

    public Permit() {}

    public Permit(long id, long place, String holder, Integer seats) {
        this.id = id;
        this.scopePlace = place;
        this.holder = holder;
        this.seats = seats;
    }
}
