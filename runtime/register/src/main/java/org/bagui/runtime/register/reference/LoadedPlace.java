package org.bagui.runtime.register.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A place that was loaded at run time: a development zone, a village, a place of another province. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class LoadedPlace {
    /** Official code, padded to 12 digits. */
    @Id
    protected Long padded;

    protected String nameZh;
    protected String nameEn;
    protected String kind;

    /** Padded code of the place above, or null. */
    protected Long parent;

    protected LoadedPlace() {}

    LoadedPlace(Jurisdiction place) {
        this.padded = place.code().padded();
        take(place);
    }

    final void take(Jurisdiction place) {
        nameZh = place.nameZh();
        nameEn = place.nameEn();
        kind = place.kind();
        parent = place.parent() == null ? null : place.parent().padded();
    }

    Jurisdiction toPlace() {
        PlaceCode code = PlaceCode.ofPadded(padded);
        PlaceCode above = parent == null ? null : PlaceCode.ofPadded(parent);
        return new Jurisdiction(code, nameZh, nameEn, code.level(), above, kind);
    }
}
