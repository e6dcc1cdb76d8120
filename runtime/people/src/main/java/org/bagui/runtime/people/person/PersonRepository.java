package org.bagui.runtime.people.person;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.FullPerson;
import org.bagui.core.person.NewPerson;
import org.bagui.core.person.People;
import org.bagui.core.person.Person;
import org.bagui.core.person.PersonChange;
import org.bagui.core.person.Registered;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.runtime.people.input.PeopleInput;
import org.bagui.runtime.people.key.KeyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps people; each write and its audit record stand or fall together. */
@Component(service = {People.class, PersonRepository.class})
public final class PersonRepository implements People {
    private static final int MOST_AT_ONCE = 10_000;
    /** Values of one IN list: databases bound them. */
    private static final int AT_ONCE = 500;

    /** To be used of rows in the order of their ids, so that two who hold the same people do not wait for each other. */
    static final String HOLD =
            "update PersonRow p set p.referred = true where p.id in :ids" + " and p.scopePlace between :low and :high";

    static final String LOCK = "update PersonRow p set p.referred = p.referred where p.id = :id";

    private final Transactions transactions;
    private final AuditLog audit;
    private final KeyStore store;
    private final Erasure erasure;
    private final PersonView view;
    private final Registration registration;
    private final NumberSearch search;

    /** People under the keys of this room. */
    @Activate
    public PersonRepository(
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference KeyStore store,
            @Reference Erasure erasure) {
        this.transactions = transactions;
        this.audit = audit;
        this.store = store;
        this.erasure = erasure;
        this.view = new PersonView(store::keys);
        this.registration = new Registration(store::keys, view);
        this.search = new NumberSearch(store::keys, view);
    }

    @Override
    public boolean isReady() {
        return store.isOpen();
    }

    @Override
    public List<Registered> register(Session session, Actor by, List<NewPerson> people) {
        by.require(Permission.PEOPLE_WRITE);
        people.forEach(one -> by.requirePlace(one.place()));
        if (people.isEmpty()) {
            return List.of();
        }
        requireFew(people.size());
        List<Registered> registered = registration.register(session, by, people);
        registered.stream()
                .filter(one -> !one.known())
                .forEach(one -> record(
                        session,
                        by,
                        "person-registered",
                        one.person().id(),
                        one.person().place()));
        return registered;
    }

    @Override
    public Map<Long, Person> find(Session session, Actor by, Collection<Long> ids) {
        by.require(Permission.PEOPLE_READ);
        return rows(session, by, ids).stream().map(view::masked).collect(Collectors.toMap(Person::id, one -> one));
    }

    /** Changes no version, so that a change of name that meets it is not refused. */
    @Override
    public void hold(Session session, Actor by, Collection<Long> ids) {
        by.require(Permission.PEOPLE_READ);
        List<Long> wanted = List.copyOf(new TreeSet<>(ids));
        int held = 0;
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Long> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            Map<String, Object> values = new HashMap<>(interval(by.jurisdiction()));
            values.put("ids", some);
            held += session.execute(HOLD, values);
        }
        if (held < wanted.size()) {
            throw Problem.notFound();
        }
    }

    @Override
    public List<Person> withNumber(Session session, Actor by, String idNumber) {
        PeopleInput input = new PeopleInput(BusinessClock.system());
        input.idNumber(idNumber);
        input.complete();
        return withNumbers(session, by, List.of(idNumber)).get(idNumber);
    }

    @Override
    public Map<String, List<Person>> withNumbers(Session session, Actor by, Collection<String> idNumbers) {
        by.require(Permission.PEOPLE_READ);
        requireFew(idNumbers.size());
        Map<String, String> numbers = PeopleInput.rightNumbers(idNumbers);
        Map<String, List<PersonRow>> rows = search.rows(session, by.jurisdiction(), numbers.values());
        Map<String, List<Person>> found = new HashMap<>();
        idNumbers.forEach(entered -> found.put(
                entered,
                rows.getOrDefault(numbers.getOrDefault(entered, ""), List.of()).stream()
                        .map(view::masked)
                        .toList()));
        return found;
    }

    @Override
    public Map<Long, Set<Long>> sameAs(Session session, Actor by, Collection<Long> ids) {
        by.require(Permission.PEOPLE_READ);
        return search.same(session, by.jurisdiction(), rows(session, by, ids));
    }

    @Override
    public Set<Long> namedIn(Session session, Actor by, Map<Long, String> texts) {
        by.require(Permission.PEOPLE_READ);
        return rows(session, by, texts.keySet()).stream()
                .filter(row -> PeopleInput.isNamedIn(texts.get(row.id()), name(row)))
                .map(PersonRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Person> list(Session session, Actor by, PlaceCode place, long after, int limit) {
        by.require(Permission.PEOPLE_READ);
        by.requirePlace(place);
        Map<String, Object> values = new HashMap<>(interval(place));
        values.put("after", after);
        List<PersonRow> rows = session.list(
                PersonRow.class,
                "select p from PersonRow p where p.scopePlace between :low and :high and p.id > :after order by p.id",
                values,
                limit);
        return rows.stream().map(view::masked).toList();
    }

    @Override
    public List<FullPerson> reveal(Actor by, List<Long> ids, String reason) {
        by.require(Permission.PEOPLE_REVEAL);
        Set<Long> wanted = new TreeSet<>(ids);
        requireFew(wanted.size());
        Map<Long, FullPerson> found = transactions.read(by.scope(), session -> rows(session, by, wanted).stream()
                .map(view::full)
                .collect(Collectors.toMap(FullPerson::id, one -> one)));
        if (found.size() < wanted.size()) {
            throw Problem.notFound();
        }
        PeopleInput input = new PeopleInput(BusinessClock.system());
        String why = input.reason(
                reason, found.values().stream().map(FullPerson::name).toList());
        input.complete();
        // Kept before anything is told: whoever sees a person in full stands in the log.
        transactions.write(by.scope(), session -> {
            found.values().forEach(one -> record(session, by, "person-revealed", one.id(), one.place(), why));
            return null;
        });
        return ids.stream().map(found::get).toList();
    }

    @Override
    public Person change(Session session, Actor by, long id, PersonChange change) {
        by.require(Permission.PEOPLE_WRITE);
        PersonRow row = require(session, by, id);
        if (change.name() != null) {
            PeopleInput input = new PeopleInput(BusinessClock.system());
            String name = input.name(change.name());
            input.complete();
            row.seal(store.keys().current(), new PlainPerson(view.plain(row).number(), name));
        }
        if (change.homePlace() != null) {
            row.moveHome(change.homePlace());
        }
        record(session, by, "person-changed", id, row.place());
        return view.masked(row);
    }

    @Override
    public void erase(Session session, Actor by, long id) {
        by.require(Permission.PEOPLE_WRITE);
        session.execute(LOCK, Map.of("id", id));
        PersonRow row = require(session, by, id);
        erasure.erase(session, row);
        record(session, by, "person-erased", id, row.place());
    }

    /** The row of a person, or 404. */
    public PersonRow require(Session session, Actor by, long id) {
        PersonRow row = session.find(PersonRow.class, id);
        if (row == null || !by.scope().contains(row.place())) {
            throw row == null ? Problem.notFound() : Problem.outOfScope();
        }
        return row;
    }

    /** The rows of these people, by id; who is not there is absent. */
    public Map<Long, PersonRow> found(Session session, Actor by, Collection<Long> ids) {
        return rows(session, by, ids).stream().collect(Collectors.toMap(PersonRow::id, one -> one));
    }

    /** Full name of a person, for what must not hold it. */
    public String name(PersonRow row) {
        return view.plain(row).name();
    }

    /** Notes something done to a person. */
    public void record(Session session, Actor by, String act, long person, PlaceCode place) {
        record(session, by, act, person, place, null);
    }

    private void record(Session session, Actor by, String act, long person, PlaceCode place, String reason) {
        Map<String, String> facts = reason == null ? Map.of() : Map.of("reason", reason);
        audit.record(session, new AuditEvent(by.username(), act, "person:" + person, place.padded(), "done", facts));
    }

    private static List<PersonRow> rows(Session session, Actor by, Collection<Long> ids) {
        List<Long> wanted = List.copyOf(Set.copyOf(ids));
        List<PersonRow> rows = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Long> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            rows.addAll(session.list(
                    PersonRow.class, "select p from PersonRow p where p.id in :ids", Map.of("ids", some), AT_ONCE));
        }
        rows.removeIf(row -> !by.scope().contains(row.place()));
        return rows;
    }

    private static Map<String, Object> interval(PlaceCode place) {
        return Map.of("low", place.from(), "high", place.to());
    }

    private static void requireFew(int people) {
        if (people > MOST_AT_ONCE) {
            throw Problem.of(422, "too-many-people", MOST_AT_ONCE);
        }
    }

    /** The moment of a session as tables keep it. */
    public static LocalDateTime moment(Session session) {
        return LocalDateTime.ofInstant(session.moment(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
