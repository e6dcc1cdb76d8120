package org.bagui.plugin.laborcoop.trip;

import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.TaskActors;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.people.Ends;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets whoever puts people of a city's places on trips do so one after the other. The work runs in a session over the whole city,
 * whatever part of it is the actor's: a person may be on a trip of the city and on one of a county, or be kept by both. Of what
 * the actor does not see nothing but yes or no may come of it.
 */
@Component(service = PassengerLocks.class)
public class PassengerLocks {
    private static final String LOCK = "update PassengerLock b set b.writes = b.writes + 1 where b.id = :id";

    private final Transactions transactions;
    private final TripService service;
    private final TaskActors tasks;

    /** Books in this database. */
    @Activate
    public PassengerLocks(
            @Reference Transactions transactions, @Reference TripService service, @Reference TaskActors tasks) {
        this.transactions = transactions;
        this.service = service;
        this.tasks = tasks;
    }

    /** A step of a trip while the book of its passengers is held; only the sending side takes such steps. */
    TripService.Told step(Actor actor, Trip seen, TripService.Step step) {
        TripService.requireSide(actor, seen, Side.SENDING);
        return holding(actor, seen, session -> service.taken(session, actor, seen.id, step));
    }

    /** Does work while the book of a trip's passengers is held, until the transaction ends; before the row of any trip is held. */
    <R> R holding(Actor actor, Trip seen, Transactions.Work<R> work) {
        PlaceCode city = city(seen.ends());
        Scope scope = actor.scope().contains(city)
                ? actor.scope()
                : tasks.at("passenger-book", city).scope();
        open(scope, city);
        return service.settled(
                actor,
                seen.id,
                () -> transactions.write(scope, session -> {
                    if (session.execute(LOCK, Map.of("id", city.padded())) == 0) {
                        throw Problem.notFound();
                    }
                    return work.run(session);
                }));
    }

    /** The city that the place which keeps the people belongs to. */
    static PlaceCode city(Ends ends) {
        return ends.keeping().city().orElse(ends.keeping());
    }

    /** Makes the book of a city, where there is none yet; in a transaction of its own. */
    private void open(Scope scope, PlaceCode city) {
        if (transactions.read(scope, session -> session.find(PassengerLock.class, city.padded()) != null)) {
            return;
        }
        try {
            transactions.write(scope, session -> {
                session.persist(new PassengerLock(city));
                return null;
            });
        } catch (Problem overtaken) {
            if (overtaken.status() != 409) {
                throw overtaken;
            }
            // Somebody else has just opened it, and that is all that was wanted.
        }
    }
}
