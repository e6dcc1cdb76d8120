package org.bagui.core.enterprise;

import java.util.Set;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Follows an enterprise whose entries get another credit code, in what is no register (lists, settings): a DS service, called
 * in the transaction of the change.
 */
@ConsumerType
public interface CreditCodeFollower {
    /**
     * All entries of an enterprise inside a place now have another code.
     *
     * @param actor who changes it
     * @param from code that is no longer used there
     * @param to code used instead, perhaps by rows of its own already
     * @return months of places of which it wrote; the change passes the gate with them, too
     */
    Set<PlaceMonth> moved(Session session, Actor actor, PlaceCode place, String from, String to);

    /** The change is committed, and others see it: the moment to forget what is kept in memory. Outside any transaction. */
    default void committed(PlaceCode place, String from, String to) {}
}
