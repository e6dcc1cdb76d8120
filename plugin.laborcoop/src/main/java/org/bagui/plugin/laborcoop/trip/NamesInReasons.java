package org.bagui.plugin.laborcoop.trip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.identity.PhoneNumbers;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.People;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.TaskActors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refuses reasons that name whom they are about, or tell a mobile number: they stay readable, while names are sealed. */
@Component(service = NamesInReasons.class)
public class NamesInReasons {
    private final People people;
    private final TaskActors tasks;

    /** Names of these people. */
    @Activate
    public NamesInReasons(@Reference People people, @Reference TaskActors tasks) {
        this.people = people;
        this.tasks = tasks;
    }

    /**
     * Checks the reasons of passengers who did not come.
     *
     * @param reasons reasons by passenger, in the order in which they were told
     * @throws Problem 422 {@code personal-text} at {@code missing/0/reason} and so on
     */
    void require(Session session, Trip trip, List<TripPassenger> passengers, Map<Long, String> reasons) {
        Map<Long, Long> persons = new HashMap<>();
        Map<Long, String> texts = new HashMap<>();
        for (TripPassenger one : passengers) {
            if (!one.isUnnamed() && reasons.containsKey(one.id)) {
                persons.put(one.id, one.person);
                texts.put(one.person, reasons.get(one.id));
            }
        }
        if (texts.isEmpty()) {
            return;
        }
        // Whoever tells of a departure need not be allowed to look people up.
        Actor reading = tasks.at("reasons", trip.ends().keeping());
        Set<Long> named = people.namedIn(session, reading, texts);
        List<Fault> faults = new ArrayList<>();
        int place = 0;
        for (Long passenger : reasons.keySet()) {
            if (named.contains(persons.get(passenger)) || PhoneNumbers.isMobileIn(reasons.get(passenger))) {
                faults.add(Refusal.fault("missing/" + place + "/reason", "personal-text"));
            }
            place++;
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
