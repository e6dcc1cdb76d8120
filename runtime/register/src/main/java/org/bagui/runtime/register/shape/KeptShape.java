package org.bagui.runtime.register.shape;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceShapes.PlaceShape;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The shape of a place as it was loaded. */
@Entity
@Table(name = "place_shape")
@Scoped(ScopeClass.REFERENCE)
public class KeptShape {
    /** Official code of the place, padded to 12 digits. */
    @Id
    protected Long padded;

    /** Level of the place, as the interface says it. */
    @Column(nullable = false)
    protected String level;

    /** Corners of the shape. */
    @Column(nullable = false)
    protected Integer corners;

    @Column(nullable = false)
    protected String geometry;

    protected KeptShape() {}

    KeptShape(PlaceCode place, Outline outline) {
        this.padded = place.padded();
        this.level = place.level().text();
        this.corners = outline.size();
        this.geometry = outline.text();
    }

    PlaceShape toShape() {
        return new PlaceShape(PlaceCode.ofPadded(padded), geometry);
    }
}
