package org.bagui.runtime.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.person.NewPerson;
import org.bagui.core.person.Registered;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.people.key.PersonKeys;
import org.bagui.runtime.people.key.TestKeys;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private static final PlaceCode COUNTY = PlaceCode.of("451030");
    private static final PlaceCode TOWN = PlaceCode.of("451030101");
    private static final String ONE = "45020319020304012X";
    private static final String TWO = "450102190102030019";
    private static final Actor OFFICER = new Actor("li", "黎", COUNTY, Set.of(), Set.of());

    private final FakeTransactions stored = new FakeTransactions(PersonRow.class);
    private PersonKeys keys = TestKeys.all("k1");
    private final Registration registration = new Registration(() -> keys, new PersonView(() -> keys));

    private List<Registered> registers(NewPerson... people) {
        return registers(List.of(people));
    }

    private List<Registered> registers(List<NewPerson> people) {
        return stored.write(OFFICER.scope(), session -> registration.register(session, OFFICER, people));
    }

    private List<PersonRow> rows() {
        return stored.rows(PersonRow.class);
    }

    private static NewPerson person(PlaceCode place, String number, String name) {
        return new NewPerson(place, number, name, null);
    }

    @Test
    void aListHasNewAndKnownPeopleInItsOrder() {
        long known = registers(person(COUNTY, ONE, "覃小明")).get(0).person().id();
        List<Registered> results =
                registers(person(COUNTY, TWO, "韦果"), person(COUNTY, ONE, "覃晓明"), person(COUNTY, TWO, "韦果"));
        assertEquals(
                List.of(false, true, true),
                results.stream().map(Registered::known).toList());
        assertEquals(
                List.of(false, true, false),
                results.stream().map(Registered::nameDiffers).toList());
        assertEquals(known, results.get(1).person().id());
        assertEquals(results.get(0).person(), results.get(2).person());
        assertEquals(2, rows().size());
    }

    @Test
    void eachPlaceKeepsItsOwn() {
        List<Registered> results = registers(person(COUNTY, ONE, "覃小明"), person(TOWN, ONE, "覃小明"));
        assertEquals(
                List.of(false, false), results.stream().map(Registered::known).toList());
        assertEquals(2, rows().size());
    }

    @Test
    void whoWasSealedByAnOlderKeyIsKnown() {
        registers(person(COUNTY, ONE, "覃小明"));
        keys = TestKeys.all("k2", "k1");
        assertEquals(true, registers(person(COUNTY, ONE, "覃小明")).get(0).known());
        registers(person(COUNTY, TWO, "韦果"));
        assertEquals(List.of("k1", "k2"), rows().stream().map(row -> row.keyId).toList());
    }

    @Test
    void oneFaultyRowKeepsAllOut() {
        Problem refused =
                assertThrows(Problem.class, () -> registers(person(COUNTY, ONE, "覃小明"), person(COUNTY, "45", "")));
        assertEquals(
                List.of("2 idNumber id-length", "2 name required"),
                refused.faults().stream()
                        .map(fault -> fault.row() + " " + fault.field() + " " + fault.code())
                        .toList());
        assertEquals(List.of(), rows());
    }

    @Test
    void manyAreFoundInSeveralQueries() {
        List<NewPerson> many = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            many.add(person(COUNTY, number(i), "农田"));
        }
        registers(many);
        assertEquals(450, rows().size());
        assertEquals(450, registers(many).stream().filter(Registered::known).count());
        assertEquals(450, rows().size());
    }

    /** The check character is the one of eleven that fits. */
    private static String number(int sequence) {
        String first = "45103019010203" + String.format("%03d", sequence);
        return "0123456789X"
                .chars()
                .mapToObj(check -> first + (char) check)
                .filter(number -> CitizenId.check(number, LocalDate.MAX).isValid())
                .findFirst()
                .orElseThrow();
    }
}
