package org.bagui.runtime.register.succession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.succession.PlaceSuccessions.Kept;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A succession that was carried out; it is the same for all, as the tree of places is. */
@Entity
@Table(name = "place_succession")
@Scoped(ScopeClass.REFERENCE)
public class KeptSuccession {
    @Id
    protected Long id;

    protected LocalDate holdsFrom;
    protected String reason;

    /** {@link PartJson}. */
    protected String parts;

    protected LocalDateTime carriedOutAt;
    protected String carriedOutBy;

    /** The one that this one takes back, or null. */
    protected Long undoes;

    /** The one that takes this one back, or null. */
    protected Long undoneBy;

    @Version
    @Column(nullable = false)
    protected Integer version;

    protected KeptSuccession() {}

    KeptSuccession(Succession succession, LocalDateTime at, String by, Long undoes) {
        this.id = succession.id();
        this.holdsFrom = succession.date();
        this.reason = succession.reason();
        this.parts = PartJson.write(succession.parts());
        this.carriedOutAt = at;
        this.carriedOutBy = by;
        this.undoes = undoes;
    }

    Long id() {
        return id;
    }

    boolean holds() {
        return undoes == null && undoneBy == null;
    }

    boolean isUndone() {
        return undoneBy != null;
    }

    boolean isUndoing() {
        return undoes != null;
    }

    void undoneBy(long other) {
        undoneBy = other;
    }

    Succession succession() {
        return new Succession(id, holdsFrom, reason, PartJson.read(parts));
    }

    Kept kept() {
        return new Kept(succession(), Utc.instant(carriedOutAt), carriedOutBy, undoes, undoneBy);
    }
}
