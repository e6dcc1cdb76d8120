package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** An agreement between two places. */
@Entity
@Scoped(ScopeClass.TWO_ENDED)
public class Pairing {
    @Id
    public Long id;

    public Long sendingPlace;
    public Long receivingPlace;
    public String word;

    public Pairing() {}

    public Pairing(long id, long from, long to) {
        this.id = id;
        this.sendingPlace = from;
        this.receivingPlace = to;
    }
}
