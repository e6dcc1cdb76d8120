package org.bagui.plugin.laborcoop.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * The row that whoever puts people of a city's places on a trip holds until the transaction ends: only so nobody gets on two trips
 * that overlap, when both manifests come at once.
 */
@Entity
@Table(name = "passenger_book")
@Scoped(ScopeClass.SUBTREE)
public class PassengerLock {
    /** Padded code of the city. */
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    Long writes = 0L;

    protected PassengerLock() {}

    PassengerLock(PlaceCode place) {
        id = place.padded();
        scopePlace = place.padded();
    }
}
