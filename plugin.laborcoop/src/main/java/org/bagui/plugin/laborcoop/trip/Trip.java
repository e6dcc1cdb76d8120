package org.bagui.plugin.laborcoop.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.people.Ends;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers.Carrier;

/** A vehicle that takes workers from one place to another; moments in UTC. */
@Entity
@Table(name = "trip")
@Scoped(ScopeClass.TWO_ENDED)
public class Trip {
    @Id
    Long id;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    Long pairing;
    Long campaign;

    /** Word of the {@link Vehicle}. */
    @Column(nullable = false)
    String vehicle;

    String number;
    String title;

    @Column(nullable = false)
    Integer seats;

    /** List of {@link Stop} as JSON. */
    @Column(nullable = false)
    String stops;

    @Column(nullable = false)
    BigDecimal costTotal;

    /** List of {@link Cost.Share} as JSON. */
    @Column(nullable = false)
    String costShares;

    @Column(nullable = false)
    String state;

    /** Month of the departure, planned or, once it is known, real. */
    @Column(nullable = false)
    YearMonth period;

    /** Planned moments of the first and the last stop. */
    @Column(nullable = false)
    LocalDateTime plannedFrom;

    @Column(nullable = false)
    LocalDateTime plannedUntil;

    /** Passengers on the manifest. */
    @Column(nullable = false)
    Integer passengers = 0;

    /** Seats sold on the fullest leg. */
    @Column(nullable = false)
    Integer sold = 0;

    Integer departed;
    LocalDateTime departedAt;

    /** Of those who departed, workers lifted out of poverty. */
    Integer departedPoor;

    /** Of those who departed, persons whose consent was withdrawn by then. */
    Integer withdrawn;

    Integer arrived;
    LocalDateTime arrivedAt;

    /** Rises with every change of what is planned; callers change what they have seen. */
    @Column(nullable = false)
    Integer version = 1;

    /** Rises with every lock, and does nothing else. */
    @Column(nullable = false)
    Long writes = 0L;

    PlaceCode place(Side side) {
        return PlaceCode.ofPadded(side == Side.SENDING ? sendingPlace : receivingPlace);
    }

    Ends ends() {
        return new Ends(place(Side.SENDING), place(Side.RECEIVING));
    }

    List<PlaceCode> placesIn(Scope scope) {
        return List.of(Side.values()).stream()
                .map(this::place)
                .filter(scope::contains)
                .toList();
    }

    Carrier carrier() {
        return new Carrier(id, sendingPlace, receivingPlace, pairing);
    }

    TripState state() {
        return TripState.of(state);
    }

    List<Stop> stopList() {
        return TripJson.stops(stops);
    }

    Cost cost() {
        return new Cost(Yuan.text(costTotal), TripJson.shares(costShares));
    }

    /** The day on which it leaves, as planned. */
    LocalDate plannedDay() {
        return day(plannedFrom);
    }

    static LocalDate day(LocalDateTime utc) {
        return LocalDate.ofInstant(Utc.instant(utc), BusinessClock.ZONE);
    }

    /** What a list of its passengers is headed by. */
    String heading() {
        return Stream.of(title, number, plannedDay().toString())
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }

    String subject() {
        return "trip:" + id;
    }
}
