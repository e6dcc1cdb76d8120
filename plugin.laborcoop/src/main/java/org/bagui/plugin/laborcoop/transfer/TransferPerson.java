package org.bagui.plugin.laborcoop.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Somebody who is named in a transfer, by the id of the person and nothing else. */
@Entity
@Table(name = "transfer_person")
@Scoped(ScopeClass.TWO_ENDED)
public class TransferPerson {
    @Id
    Long id;

    @Column(nullable = false)
    Long transfer;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    @Column(nullable = false)
    Long person;

    /** Credit code of the employer to be, or null. */
    String employer;

    @Column(nullable = false)
    Boolean departed = false;

    @Column(nullable = false)
    Boolean arrived = false;

    @Column(nullable = false)
    Boolean afterOne = false;

    @Column(nullable = false)
    Boolean afterThree = false;

    @Column(nullable = false)
    Boolean afterSix = false;

    protected TransferPerson() {}

    TransferPerson(long id, Transfer of, Rider rider) {
        this.id = id;
        transfer = of.id;
        sendingPlace = of.sendingPlace;
        receivingPlace = of.receivingPlace;
        person = rider.person();
        employer = rider.employer();
    }

    boolean isNamed(Booking booking) {
        return switch (booking) {
            case DEPARTURE -> departed;
            case ARRIVAL -> arrived;
            case AFTER_ONE -> afterOne;
            case AFTER_THREE -> afterThree;
            case AFTER_SIX -> afterSix;
        };
    }

    void name(Booking booking, boolean named) {
        switch (booking) {
            case DEPARTURE -> departed = named;
            case ARRIVAL -> arrived = named;
            case AFTER_ONE -> afterOne = named;
            case AFTER_THREE -> afterThree = named;
            case AFTER_SIX -> afterSix = named;
        }
    }

    /** Whether anything still names the person. */
    boolean isNamed() {
        return departed || arrived || afterOne || afterThree || afterSix;
    }
}
