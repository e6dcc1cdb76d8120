package org.bagui.runtime.people.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.Consent;
import org.bagui.core.person.Consents;
import org.bagui.core.person.NewConsent;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.people.input.PeopleInput;
import org.bagui.runtime.people.person.PersonRepository;
import org.bagui.runtime.people.person.PersonRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what people agreed to. */
@Component(service = Consents.class)
public final class ConsentRepository implements Consents {
    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_RECEIVER = 100;
    private static final int MOST = 1_000;
    /** Values of one IN list: databases bound them. */
    private static final int AT_ONCE = 500;

    private final PersonRepository people;

    /** Consents of these people. */
    @Activate
    public ConsentRepository(@Reference PersonRepository people) {
        this.people = people;
    }

    @Override
    public List<Consent> of(Session session, Actor by, long person) {
        by.require(Permission.PEOPLE_READ);
        people.require(session, by, person);
        return rows(session, person).stream().map(ConsentRow::consent).toList();
    }

    @Override
    public Map<Long, List<Consent>> of(Session session, Actor by, Collection<Long> persons) {
        by.require(Permission.PEOPLE_READ);
        Map<Long, List<Consent>> consents = new TreeMap<>();
        people.found(session, by, persons).keySet().forEach(person -> consents.put(person, new ArrayList<>()));
        List<Long> ids = List.copyOf(consents.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            session.list(
                            ConsentRow.class,
                            "select c from ConsentRow c where c.person in :people order by c.person, c.ordinal",
                            Map.of("people", some),
                            AT_ONCE * MOST)
                    .forEach(row -> consents.get(row.person).add(row.consent()));
        }
        return consents;
    }

    @Override
    public Consent note(Session session, Actor by, long person, NewConsent entered) {
        by.require(Permission.PEOPLE_WRITE);
        PersonRow row = people.require(session, by, person);
        PeopleInput input = new PeopleInput(BusinessClock.system());
        Consent consent = checked(input, row, rows(session, person).size() + 1, entered);
        input.complete();
        add(session, by, row, session.nextId(), consent);
        session.flush();
        return consent;
    }

    @Override
    public void note(Session session, Actor by, List<Long> persons, NewConsent entered) {
        by.require(Permission.PEOPLE_WRITE);
        Map<Long, PersonRow> found = people.found(session, by, persons);
        if (!found.keySet().containsAll(persons)) {
            throw Problem.notFound();
        }
        Map<Long, Integer> numbers = new HashMap<>();
        of(session, by, persons).forEach((person, before) -> numbers.put(person, before.size()));
        PeopleInput input = new PeopleInput(BusinessClock.system());
        List<Consent> consents = new ArrayList<>();
        for (Long person : persons) {
            input.row(consents.size() + 1);
            consents.add(checked(input, found.get(person), numbers.merge(person, 1, Integer::sum), entered));
        }
        input.complete();
        long[] ids = session.nextIds(consents.size());
        for (int i = 0; i < ids.length; i++) {
            add(session, by, found.get(persons.get(i)), ids[i], consents.get(i));
        }
        session.flush();
    }

    private Consent checked(PeopleInput input, PersonRow row, int number, NewConsent entered) {
        if (number > MOST) {
            throw Problem.of(409, "too-many-consents", MOST);
        }
        String name = people.name(row);
        String purpose = input.about("purpose", entered.purpose(), LONGEST_PURPOSE, name);
        String receiver = input.about("receiver", entered.receiver(), LONGEST_RECEIVER, name);
        LocalDate givenOn = input.day("givenOn", entered.givenOn());
        return new Consent(number, purpose, receiver, givenOn, null);
    }

    private void add(Session session, Actor by, PersonRow row, long id, Consent consent) {
        ConsentRow added = ConsentRow.of(id, row.place().padded(), row.id(), consent);
        added.recordedBy = by.username();
        added.recordedAt = PersonRepository.moment(session);
        session.persist(added);
        people.record(session, by, "consent-noted", row.id(), row.place());
    }

    @Override
    public Consent withdraw(Session session, Actor by, long person, int number) {
        by.require(Permission.PEOPLE_WRITE);
        PersonRow row = people.require(session, by, person);
        ConsentRow consent = rows(session, person).stream()
                .filter(one -> one.ordinal == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (consent.withdrawnOn != null) {
            throw Problem.of(409, "consent-withdrawn");
        }
        consent.withdrawnOn = BusinessClock.today(BusinessClock.system());
        consent.withdrawnBy = by.username();
        people.record(session, by, "consent-withdrawn", person, row.place());
        return consent.consent();
    }

    private static List<ConsentRow> rows(Session session, long person) {
        return session.list(
                ConsentRow.class,
                "select c from ConsentRow c where c.person = :person order by c.ordinal",
                Map.of("person", person),
                MOST);
    }
}
