package org.bagui.plugin.laborcoop.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Somebody who travels, by the id of the person and nothing else, or by no id at all; stops are counted from 0. */
@Entity
@Table(name = "trip_passenger")
@Scoped(ScopeClass.TWO_ENDED)
public class TripPassenger {
    @Id
    Long id;

    @Column(nullable = false)
    Long trip;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    /** Id of the person; null for somebody who refuses to be named, who is only counted. */
    Long person;

    @Column(nullable = false)
    String occupation;

    /** Credit code, or null. */
    String employer;

    @Column(nullable = false)
    Integer boarding;

    @Column(nullable = false)
    Integer alighting;

    /** Number of the seat, or null. */
    String seat;

    @Column(nullable = false)
    Boolean povertyLifted;

    /** Word of the {@link PassengerState}. */
    @Column(nullable = false)
    String state;

    /** Why the person did not depart, or null. */
    String reason;

    boolean isUnnamed() {
        return person == null;
    }

    boolean is(PassengerState one) {
        return one.word().equals(state);
    }

    void become(PassengerState next) {
        state = next.word();
    }

    /** Whether the person left, whatever happened then. */
    boolean hasDeparted() {
        return is(PassengerState.DEPARTED) || is(PassengerState.ARRIVED) || is(PassengerState.NOT_ARRIVED);
    }
}
