package org.bagui.plugin.laborcoop.trip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.Consents;
import org.bagui.core.person.NewPerson;
import org.bagui.core.person.People;
import org.bagui.core.person.Person;
import org.bagui.core.person.Registered;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.people.Ends;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.bagui.plugin.laborcoop.people.TransferConsent;
import org.bagui.plugin.laborcoop.trip.ManifestReading.Row;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds or registers the people of a manifest, notes their consents, and refuses whoever has none. */
@Component(service = Boarding.class)
public class Boarding {
    private final People people;
    private final Consents consents;
    private final NamedPeople named;
    private final TransferConsent words;

    /** Boarding of these people. */
    @Activate
    public Boarding(
            @Reference People people,
            @Reference Consents consents,
            @Reference NamedPeople named,
            @Reference TransferConsent words) {
        this.people = people;
        this.consents = consents;
        this.named = named;
        this.words = words;
    }

    /** The persons of the rows, in their order, each with a consent that holds on the day of the trip. */
    List<Long> persons(Session session, Actor actor, Trip trip, ManifestRows sent, List<Row> rows) {
        Map<Integer, Long> persons = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        findRegistered(session, actor, trip.ends(), sent, rows, persons, faults);
        register(session, actor, trip.ends(), sent, rows, persons, faults);
        Set<Long> once = new HashSet<>();
        for (Row row : rows) {
            if (persons.containsKey(row.row()) && !once.add(persons.get(row.row()))) {
                faults.add(sent.fault(row.row(), row.person() == null ? "idNumber" : "person", "passenger-twice"));
            }
        }
        complete(sent, faults);
        agree(session, actor, trip, rows, persons);
        Set<Long> agreeing = named.agreeing(session, actor, trip.ends(), once, trip.plannedDay());
        for (Row row : rows) {
            if (!agreeing.contains(persons.get(row.row()))) {
                faults.add(sent.fault(row.row(), "consent", "consent-missing"));
            }
        }
        complete(sent, faults);
        return rows.stream().map(row -> persons.get(row.row())).toList();
    }

    private static void complete(ManifestRows sent, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw sent.refusal(422, "invalid-entry", faults);
        }
    }

    private void findRegistered(
            Session session,
            Actor actor,
            Ends ends,
            ManifestRows sent,
            List<Row> rows,
            Map<Integer, Long> persons,
            List<Fault> faults) {
        List<Long> ids = rows.stream()
                .filter(row -> row.person() != null)
                .map(Row::person)
                .toList();
        Map<Long, Person> found = ids.isEmpty() ? Map.of() : people.find(session, actor, ids);
        for (Row row : rows) {
            if (row.person() == null) {
                continue;
            }
            Person person = found.get(row.person());
            if (person == null || !ends.keeping().contains(person.place())) {
                faults.add(sent.fault(row.row(), "person", "no-person-to-name"));
            } else {
                persons.put(row.row(), person.id());
            }
        }
    }

    private void register(
            Session session,
            Actor actor,
            Ends ends,
            ManifestRows sent,
            List<Row> rows,
            Map<Integer, Long> persons,
            List<Fault> faults) {
        List<Row> entered = rows.stream().filter(row -> row.person() == null).toList();
        List<NewPerson> entries = entered.stream()
                .map(row -> new NewPerson(ends.keeping(), row.idNumber(), row.name(), null))
                .toList();
        List<Registered> registered;
        try {
            registered = people.register(session, actor, entries);
        } catch (Problem refused) {
            if (refused.status() != 422 || refused.faults().isEmpty()) {
                throw refused;
            }
            refused.faults().stream()
                    .map(one -> sent.fault(
                            entered.get(one.row() - 1).row(),
                            one.field(),
                            one.code(),
                            one.args().toArray()))
                    .forEach(faults::add);
            return;
        }
        for (int i = 0; i < entered.size(); i++) {
            int row = entered.get(i).row();
            if (registered.get(i).nameDiffers()) {
                faults.add(sent.fault(row, "name", "name-differs"));
            }
            persons.put(row, registered.get(i).person().id());
        }
    }

    /** Notes the consents that were told, of those who have not given one before; on the day of the trip where that is over. */
    private void agree(Session session, Actor actor, Trip trip, List<Row> rows, Map<Integer, Long> persons) {
        List<Long> saying = rows.stream()
                .filter(Row::consent)
                .map(row -> persons.get(row.row()))
                .toList();
        if (saying.isEmpty()) {
            return;
        }
        LocalDate today = BusinessClock.today(BusinessClock.system());
        LocalDate day = trip.plannedDay().isBefore(today) ? trip.plannedDay() : today;
        Set<Long> before = named.agreeing(session, actor, trip.ends(), saying, trip.plannedDay());
        List<Long> news = saying.stream().filter(one -> !before.contains(one)).toList();
        consents.note(session, actor, news, words.to(trip.ends().receiving(), day));
    }
}
