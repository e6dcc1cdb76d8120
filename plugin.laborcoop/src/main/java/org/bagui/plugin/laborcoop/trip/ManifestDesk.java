package org.bagui.plugin.laborcoop.trip;

import java.util.List;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows who travels. */
@Component(service = ManifestDesk.class)
public class ManifestDesk {
    private final Transactions transactions;
    private final TripDesk desk;
    private final NamedPeople people;

    /** The desk over these services. */
    @Activate
    public ManifestDesk(@Reference Transactions transactions, @Reference TripDesk desk, @Reference NamedPeople people) {
        this.transactions = transactions;
        this.desk = desk;
        this.people = people;
    }

    /** Everybody on a trip that the actor sees. */
    ManifestView show(Actor actor, long id) {
        Trip trip = desk.find(actor, id);
        return show(actor, trip, transactions.read(actor.scope(), session -> desk.passengers(session, trip)));
    }

    /** These passengers of a trip that the actor sees. */
    ManifestView show(Actor actor, long id, List<TripPassenger> passengers) {
        return show(actor, desk.find(actor, id), passengers);
    }

    private ManifestView show(Actor actor, Trip trip, List<TripPassenger> passengers) {
        List<Long> ids = passengers.stream().map(one -> one.person).toList();
        return ManifestView.of(trip, passengers, people.seen(actor, trip.ends(), trip.subject(), ids));
    }
}
