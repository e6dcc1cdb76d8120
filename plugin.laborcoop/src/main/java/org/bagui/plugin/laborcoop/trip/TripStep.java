package org.bagui.plugin.laborcoop.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * What one side did to a trip. Written once; the figures are the sums of the deltas up to a moment, as those of transfers are.
 */
@Entity
@Table(name = "trip_step")
@Scoped(ScopeClass.TWO_ENDED)
public class TripStep {
    @Id
    Long id;

    @Column(nullable = false)
    Long trip;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    @Column(nullable = false)
    String vehicle;

    /** Month of the departure. */
    @Column(nullable = false)
    YearMonth period;

    @Column(nullable = false)
    String step;

    /** Persons that it is about, or null. */
    Integer persons;

    String reason;

    /** By how much the number of trips that departed rose. */
    @Column(nullable = false)
    Integer tripsDelta = 0;

    /** By how much the number of persons who departed rose. */
    @Column(nullable = false)
    Integer personsDelta = 0;

    /** By how much the number of those lifted out of poverty among them rose. */
    @Column(nullable = false)
    Integer poorDelta = 0;

    @Column(nullable = false)
    LocalDateTime takenAt;

    @Column(nullable = false)
    String takenBy;

    @Column(nullable = false)
    String takenByName;

    /** Place of the account that took it. */
    @Column(nullable = false)
    Long takenAtPlace;

    protected TripStep() {}

    TripStep(long id, Trip of, String step) {
        this.id = id;
        this.step = step;
        trip = of.id;
        sendingPlace = of.sendingPlace;
        receivingPlace = of.receivingPlace;
        vehicle = of.vehicle;
        period = of.period;
    }
}
