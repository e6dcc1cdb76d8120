package org.bagui.plugin.laborcoop.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * The row that whoever opens a transfer between two places holds until the transaction ends: only so the two sides do not both
 * open the same one, each with its own leg, when they come at once.
 */
@Entity
@Table(name = "transfer_book")
@Scoped(ScopeClass.TWO_ENDED)
public class TransferLock {
    @Id
    Long id;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    /** Rises with every lock, and does nothing else. */
    @Column(nullable = false)
    Long writes = 0L;

    protected TransferLock() {}

    TransferLock(long id, Transfer of) {
        this.id = id;
        sendingPlace = of.sendingPlace;
        receivingPlace = of.receivingPlace;
    }
}
