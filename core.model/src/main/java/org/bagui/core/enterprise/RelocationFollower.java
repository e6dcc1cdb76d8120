package org.bagui.core.enterprise;

import java.util.Set;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/** Follows an enterprise to another place in what is no register: a DS service, called in the transaction of the move. */
@ConsumerType
public interface RelocationFollower {
    /**
     * The enterprise is closed in one place and opened in another.
     *
     * @return months of places of which it wrote; the move passes the gate with them
     */
    Set<PlaceMonth> moved(Session session, Actor actor, Relocation relocation);

    /** The move is committed, and others see it. Outside any transaction. */
    default void committed(Relocation relocation) {}
}
