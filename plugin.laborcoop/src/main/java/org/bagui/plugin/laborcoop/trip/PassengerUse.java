package org.bagui.plugin.laborcoop.trip;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.spi.PersonUse;
import org.osgi.service.component.annotations.Component;

/** Keeps people from being erased who are on a trip or named in a transfer. */
@Component(service = PersonUse.class)
public final class PassengerUse implements PersonUse {
    private static final List<String> USES = List.of(
            "select p.id from TripPassenger p where p.person = :person",
            "select p.id from TransferPerson p where p.person = :person");

    @Override
    public boolean refersTo(Session session, long person) {
        return USES.stream().anyMatch(use -> !session.list(Long.class, use, Map.of("person", person), 1)
                .isEmpty());
    }
}
