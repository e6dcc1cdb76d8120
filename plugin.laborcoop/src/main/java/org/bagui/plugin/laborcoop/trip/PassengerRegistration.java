package org.bagui.plugin.laborcoop.trip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.Consents;
import org.bagui.core.person.NewPerson;
import org.bagui.core.person.People;
import org.bagui.core.person.Person;
import org.bagui.core.person.Registered;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.people.Ends;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.bagui.plugin.laborcoop.people.TransferConsent;
import org.bagui.plugin.laborcoop.trip.ManifestReader.Row;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds or registers the people of a manifest, notes their consents, and refuses whoever has none. */
@Component(service = PassengerRegistration.class)
public class PassengerRegistration {
    private final People people;
    private final Consents consents;
    private final NamedPeople named;
    private final TransferConsent words;
    private final Overlaps overlaps;

    /** Boarding of these people. */
    @Activate
    public PassengerRegistration(
            @Reference People people,
            @Reference Consents consents,
            @Reference NamedPeople named,
            @Reference TransferConsent words,
            @Reference Overlaps overlaps) {
        this.people = people;
        this.consents = consents;
        this.named = named;
        this.words = words;
        this.overlaps = overlaps;
    }

    /**
     * Who boards.
     *
     * @param persons ids of the persons of the rows, in their order; null for who is not named
     * @param same of each of them the ids under which the city's places keep the person
     */
    record Boarded(List<Long> persons, Map<Long, Set<Long>> same) {}

    /** The persons of the rows, each with a consent that holds today; nobody erases them until the transaction ends. */
    Boarded persons(Session session, Actor actor, Trip trip, ManifestRows sent, List<Row> all) {
        List<Row> rows = all.stream().filter(row -> !row.unnamed()).toList();
        if (rows.isEmpty()) {
            return new Boarded(Collections.nCopies(all.size(), null), Map.of());
        }
        Map<Integer, Long> persons = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        findRegistered(session, actor, trip.ends(), sent, rows, persons, faults);
        register(session, actor, trip.ends(), sent, rows, persons, faults);
        hold(session, actor, sent, rows, persons, faults);
        Map<Long, Set<Long>> same = overlaps.same(session, trip, persons.values());
        Set<Long> once = new HashSet<>();
        for (Row row : rows) {
            Long person = persons.get(row.row());
            if (person != null && !once.add(Collections.min(same.get(person)))) {
                faults.add(sent.fault(row.row(), row.who(), "passenger-twice"));
            }
        }
        complete(sent, faults);
        agree(session, actor, trip.ends(), sent, rows, persons);
        return new Boarded(all.stream().map(row -> persons.get(row.row())).toList(), same);
    }

    /** Passengers as people, masked. */
    Map<Long, Person> known(Session session, Actor actor, List<TripPassenger> passengers) {
        return people.find(session, actor, ids(passengers));
    }

    /** The persons of these passengers who agree today. */
    Set<Long> agreeing(Session session, Actor actor, Ends ends, List<TripPassenger> passengers) {
        return named.standing(session, actor, ends, ids(passengers)).agreeing();
    }

    /** The persons of passengers who are named. */
    static List<Long> ids(List<TripPassenger> passengers) {
        return passengers.stream()
                .filter(one -> !one.isUnnamed())
                .map(one -> one.person)
                .toList();
    }

    private static void complete(ManifestRows sent, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw sent.refusal(422, "invalid-entry", faults);
        }
    }

    /** Holds the people; who has just been erased is not there. */
    private void hold(
            Session session,
            Actor actor,
            ManifestRows sent,
            List<Row> rows,
            Map<Integer, Long> persons,
            List<Fault> faults) {
        try {
            people.hold(session, actor, persons.values());
        } catch (Problem gone) {
            Set<Long> there = people.find(session, actor, persons.values()).keySet();
            if (gone.status() != 404 || there.containsAll(persons.values())) {
                throw gone;
            }
            rows.stream()
                    .filter(row -> persons.containsKey(row.row()) && !there.contains(persons.get(row.row())))
                    .map(row -> sent.fault(row.row(), row.who(), "no-person-to-name"))
                    .forEach(faults::add);
            complete(sent, faults);
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
        Map<String, PlaceCode> kept = kept(session, actor, ends, entered);
        List<NewPerson> entries = entered.stream()
                .map(row -> new NewPerson(
                        kept.getOrDefault(row.idNumber(), ends.keeping()), row.idNumber(), row.name(), null))
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

    /** Where those are kept who are known already by ID number, to the keeping place or to one inside it. */
    private Map<String, PlaceCode> kept(Session session, Actor actor, Ends ends, List<Row> entered) {
        Map<String, PlaceCode> kept = new HashMap<>();
        people.withNumbers(session, actor, entered.stream().map(Row::idNumber).collect(Collectors.toSet()))
                .forEach((number, known) -> {
                    List<PlaceCode> places = known.stream()
                            .map(Person::place)
                            .filter(ends.keeping()::contains)
                            .toList();
                    if (!places.isEmpty()) {
                        kept.put(number, places.contains(ends.keeping()) ? ends.keeping() : places.get(0));
                    }
                });
        return kept;
    }

    /**
     * Notes the consents that are told, of those who have given none. Whoever took a consent back brings it back in person, where
     * people are kept, and by no list.
     */
    private void agree(
            Session session, Actor actor, Ends ends, ManifestRows sent, List<Row> rows, Map<Integer, Long> persons) {
        NamedPeople.Standing standing = named.standing(session, actor, ends, persons.values());
        Map<LocalDate, List<Long>> news = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Row row : rows) {
            Long person = persons.get(row.row());
            if (standing.agreeing().contains(person)) {
                continue;
            }
            if (standing.withdrawn().contains(person)) {
                faults.add(sent.fault(row.row(), "consent", "consent-withdrawn"));
            } else if (row.consent()) {
                news.computeIfAbsent(row.consentDay(), day -> new ArrayList<>()).add(person);
            } else {
                faults.add(sent.fault(row.row(), "consent", "consent-missing"));
            }
        }
        complete(sent, faults);
        news.forEach((day, some) -> consents.note(session, actor, some, words.to(ends.receiving(), day)));
    }
}
