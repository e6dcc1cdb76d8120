package org.bagui.runtime.register.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * A place that was loaded at run time, for the time for which it stood so: a development zone, a village, a place of
 * another province, one that was renamed.
 */
@Entity
@Scoped(ScopeClass.REFERENCE)
public class LoadedPlace {
    /** Padded code, and the moment from which on it stood so. */
    @Id
    protected String id;

    /** Official code, padded to 12 digits. */
    protected Long padded;

    protected String nameZh;
    protected String nameEn;
    protected String kind;

    /** Padded code of the place above, or null. */
    protected Long parent;

    protected LocalDateTime begunAt;

    /** When it was changed, or null where it stands. */
    protected LocalDateTime endedAt;

    protected LoadedPlace() {}

    LoadedPlace(Jurisdiction place, LocalDateTime begun) {
        padded = place.code().padded();
        id = padded + "@" + begun;
        begunAt = begun;
        nameZh = place.nameZh();
        nameEn = place.nameEn();
        kind = place.kind();
        parent = place.parent() == null ? null : place.parent().padded();
    }

    boolean isStanding() {
        return endedAt == null;
    }

    void end(LocalDateTime moment) {
        endedAt = moment;
    }

    Versions.Version<Jurisdiction> toVersion() {
        return new Versions.Version<>(toPlace(), Utc.instant(begunAt), endedAt == null ? null : Utc.instant(endedAt));
    }

    Jurisdiction toPlace() {
        PlaceCode code = PlaceCode.ofPadded(padded);
        PlaceCode above = parent == null ? null : PlaceCode.ofPadded(parent);
        return new Jurisdiction(code, nameZh, nameEn, code.level(), above, kind);
    }
}
