package org.bagui.plugin.laborcoop.trip;

import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets manifests of one place be written one after the other. */
@Component(service = PassengerBooks.class)
public class PassengerBooks {
    private static final String LOCK = "update PassengerBook b set b.writes = b.writes + 1 where b.id = :id";

    private final Transactions transactions;
    private final TripDesk desk;

    /** Books in this database. */
    @Activate
    public PassengerBooks(@Reference Transactions transactions, @Reference TripDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /** A step of a trip while the book of the place that keeps its passengers is held; only the sending side takes such steps. */
    TripDesk.Told step(Actor actor, Trip seen, TripDesk.Step step) {
        TripDesk.requireSide(actor, seen, Side.SENDING);
        PlaceCode keeping = seen.ends().keeping();
        open(actor, keeping);
        return transactions.write(actor.scope(), session -> {
            hold(session, keeping);
            return desk.taken(session, actor, seen.id, step);
        });
    }

    /** Makes the book of a place of the actor's, where there is none yet; in a transaction of its own. */
    void open(Actor actor, PlaceCode place) {
        boolean there =
                transactions.read(actor.scope(), session -> session.find(PassengerBook.class, place.padded()) != null);
        if (there) {
            return;
        }
        try {
            transactions.write(actor.scope(), session -> {
                session.persist(new PassengerBook(place));
                return null;
            });
        } catch (Problem overtaken) {
            if (overtaken.status() != 409) {
                throw overtaken;
            }
            // Somebody else has just opened it, and that is all that was wanted.
        }
    }

    /** Holds the book of a place until the transaction ends; before the row of any trip is held. */
    void hold(Session session, PlaceCode place) {
        if (session.execute(LOCK, Map.of("id", place.padded())) == 0) {
            throw Problem.notFound();
        }
    }
}
