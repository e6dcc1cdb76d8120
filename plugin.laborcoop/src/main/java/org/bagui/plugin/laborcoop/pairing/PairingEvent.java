package org.bagui.plugin.laborcoop.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A step that a pairing took: who, when, what. Written once. */
@Entity
@Table(name = "pairing_event")
@Scoped(ScopeClass.TWO_ENDED)
public class PairingEvent {
    @Id
    Long id;

    @Column(nullable = false)
    Long pairing;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    /** State that the step led to; {@code renewed} where a follower was proposed. */
    @Column(nullable = false)
    String step;

    @Column(nullable = false)
    LocalDateTime takenAt;

    @Column(nullable = false)
    String takenBy;

    @Column(nullable = false)
    String takenByName;

    /** Place of the account that took it. */
    @Column(nullable = false)
    Long takenAtPlace;

    String reason;

    protected PairingEvent() {}

    PairingEvent(long id, Pairing pairing, String step) {
        this.id = id;
        this.pairing = pairing.id;
        this.sendingPlace = pairing.sendingPlace;
        this.receivingPlace = pairing.receivingPlace;
        this.step = step;
    }
}
