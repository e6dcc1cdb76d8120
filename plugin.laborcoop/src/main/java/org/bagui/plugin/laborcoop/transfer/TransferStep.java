package org.bagui.plugin.laborcoop.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.plugin.laborcoop.pairing.Side;

/**
 * What one side did to a transfer. Written once; the figures are the sums of {@link #delta} up to a moment, so that they can
 * be told as of any moment.
 */
@Entity
@Table(name = "transfer_step")
@Scoped(ScopeClass.TWO_ENDED)
public class TransferStep {
    @Id
    Long id;

    @Column(nullable = false)
    Long transfer;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    /** City of the sending place; the place itself where it is in none. */
    @Column(nullable = false)
    Long sendingCity;

    @Column(nullable = false)
    Long receivingCity;

    Long pairing;

    @Column(nullable = false)
    String occupation;

    @Column(nullable = false)
    YearMonth period;

    /** Word of the {@link Booking}, or {@code explanation}. */
    @Column(nullable = false)
    String booking;

    /** {@code booked}, {@code corrected}, {@code cancelled} or {@code explained}. */
    @Column(nullable = false)
    String step;

    /** The number before, or null where none was booked. */
    Integer personsBefore;

    /** The number since, or null where none is booked. */
    Integer persons;

    /** By how much the booked number rose; negative where it fell. */
    @Column(nullable = false)
    Integer delta;

    LocalDate bookedDay;

    /** Of an arrival, persons by employer's credit code as JSON, as far as it is by name; else null. */
    String employers;

    String reasonCode;
    String reason;

    @Column(nullable = false)
    LocalDateTime takenAt;

    @Column(nullable = false)
    String takenBy;

    @Column(nullable = false)
    String takenByName;

    /** Place of the account that took it. */
    @Column(nullable = false)
    Long takenAtPlace;

    protected TransferStep() {}

    TransferStep(long id, Transfer of) {
        this.id = id;
        transfer = of.id;
        sendingPlace = of.sendingPlace;
        receivingPlace = of.receivingPlace;
        sendingCity = city(of, Side.SENDING);
        receivingCity = city(of, Side.RECEIVING);
        pairing = of.pairing;
        occupation = of.occupation;
        period = of.period;
    }

    private static long city(Transfer of, Side side) {
        return of.place(side).city().orElse(of.place(side)).padded();
    }
}
