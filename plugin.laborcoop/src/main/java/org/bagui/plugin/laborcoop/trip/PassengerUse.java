package org.bagui.plugin.laborcoop.trip;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.spi.PersonUse;
import org.bagui.core.place.PlaceCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps people from being erased who are on a trip or named in a transfer. These are rows of counties and cities: for whoever
 * is below a city they are looked for under it, and nothing but yes or no comes of it.
 */
@Component(service = PersonUse.class)
public final class PassengerUse implements PersonUse {
    private static final List<String> USES = List.of(
            "select p.id from TripPassenger p where p.person = :person",
            "select p.id from TransferPerson p where p.person = :person");

    private final Transactions transactions;

    /** Uses in this database. */
    @Activate
    public PassengerUse(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean refersTo(Session session, long person) {
        Scope scope = session.scope();
        Scope city = PlaceCode.ofPadded(scope.from()).city().map(Scope::of).orElse(scope);
        return city.equals(scope) ? isUsed(session, person) : transactions.read(city, above -> isUsed(above, person));
    }

    private static boolean isUsed(Session session, long person) {
        return USES.stream().anyMatch(use -> !session.list(Long.class, use, Map.of("person", person), 1)
                .isEmpty());
    }
}
