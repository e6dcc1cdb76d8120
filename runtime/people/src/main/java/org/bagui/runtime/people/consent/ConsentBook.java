package org.bagui.runtime.people.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.Consent;
import org.bagui.core.person.Consents;
import org.bagui.core.person.NewConsent;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.people.input.PeopleInput;
import org.bagui.runtime.people.person.PeopleBook;
import org.bagui.runtime.people.person.PersonRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what people agreed to. */
@Component(service = Consents.class)
public final class ConsentBook implements Consents {
    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_RECEIVER = 100;
    private static final int MOST = 1_000;

    private final PeopleBook people;

    /** Consents of these people. */
    @Activate
    public ConsentBook(@Reference PeopleBook people) {
        this.people = people;
    }

    @Override
    public List<Consent> of(Session session, Actor by, long person) {
        by.require(Permission.PEOPLE_READ);
        people.require(session, by, person);
        return rows(session, person).stream().map(ConsentRow::consent).toList();
    }

    @Override
    public Consent note(Session session, Actor by, long person, NewConsent entered) {
        by.require(Permission.PEOPLE_WRITE);
        PersonRow row = people.require(session, by, person);
        String name = people.name(row);
        PeopleInput input = new PeopleInput(BusinessClock.system());
        String purpose = input.about("purpose", entered.purpose(), LONGEST_PURPOSE, name);
        String receiver = input.about("receiver", entered.receiver(), LONGEST_RECEIVER, name);
        LocalDate givenOn = input.day("givenOn", entered.givenOn());
        input.complete();
        int number = rows(session, person).size() + 1;
        if (number > MOST) {
            throw Problem.of(409, "too-many-consents", MOST);
        }
        Consent consent = new Consent(number, purpose, receiver, givenOn, null);
        ConsentRow added =
                ConsentRow.of(session.entries().nextIds(1)[0], row.place().padded(), person, consent);
        added.recordedBy = by.username();
        added.recordedAt = PeopleBook.moment(session);
        session.persist(added);
        session.flush();
        people.record(session, by, "consent-noted", person, row.place());
        return consent;
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
