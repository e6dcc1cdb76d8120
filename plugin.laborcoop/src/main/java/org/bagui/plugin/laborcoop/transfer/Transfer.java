package org.bagui.plugin.laborcoop.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.people.Ends;

/** Workers of one occupation who go from one place to another in a month; a number that is null is not booked. */
@Entity
@Table(name = "transfer")
@Scoped(ScopeClass.TWO_ENDED)
public class Transfer {
    @Id
    Long id;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    /** Id of the pairing that carries it, or null. */
    Long pairing;

    /** Id of the trip that carries it and books its legs, or null. */
    Long trip;

    @Column(nullable = false)
    String occupation;

    /** Month of the departure. */
    @Column(nullable = false)
    YearMonth period;

    Integer departed;
    LocalDate departedOn;
    Integer arrived;
    LocalDate arrivedOn;
    Integer afterOne;
    Integer afterThree;
    Integer afterSix;

    /** Persons of the difference that are accounted for. */
    @Column(nullable = false)
    Integer explained = 0;

    /** Persons of the difference that are not. */
    @Column(nullable = false)
    Integer unexplained = 0;

    /** Rises with every lock, and does nothing else. */
    @Column(nullable = false)
    Long writes = 0L;

    /** The two ends, as far as named persons are concerned. */
    Ends ends() {
        return new Ends(place(Side.SENDING), place(Side.RECEIVING));
    }

    PlaceCode place(Side side) {
        return PlaceCode.ofPadded(side == Side.SENDING ? sendingPlace : receivingPlace);
    }

    List<Side> sidesIn(Scope scope) {
        return List.of(Side.values()).stream()
                .filter(side -> scope.contains(place(side)))
                .toList();
    }

    Integer persons(Booking booking) {
        return switch (booking) {
            case DEPARTURE -> departed;
            case ARRIVAL -> arrived;
            case AFTER_ONE -> afterOne;
            case AFTER_THREE -> afterThree;
            case AFTER_SIX -> afterSix;
        };
    }

    /** Sets a number, or takes it away with null; a difference that changes has to be explained anew. */
    void put(Booking booking, Integer persons, LocalDate day) {
        int before = difference();
        switch (booking) {
            case DEPARTURE -> {
                departed = persons;
                departedOn = day;
            }
            case ARRIVAL -> {
                arrived = persons;
                arrivedOn = day;
            }
            case AFTER_ONE -> afterOne = persons;
            case AFTER_THREE -> afterThree = persons;
            case AFTER_SIX -> afterSix = persons;
        }
        if (difference() != before) {
            explained = 0;
            unexplained = Math.abs(difference());
        }
    }

    /** Takes persons out of what is unexplained; never more than are in it. */
    void explain(int persons) {
        explained += persons;
        unexplained -= persons;
    }

    /** Departed less arrived; a leg that is not booked counts as nobody. */
    int difference() {
        return (departed == null ? 0 : departed) - (arrived == null ? 0 : arrived);
    }

    TransferState state() {
        if (departed == null && arrived == null) {
            return TransferState.CANCELLED;
        }
        if (difference() != 0 && unexplained == 0) {
            return TransferState.EXPLAINED;
        }
        if (arrived == null) {
            return TransferState.DEPARTED;
        }
        if (departed == null) {
            return TransferState.ARRIVED;
        }
        return difference() == 0 ? TransferState.MATCHED : TransferState.DIFFERS;
    }
}
