package org.bagui.runtime.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.person.NewPerson;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.people.key.PersonKeys;
import org.bagui.runtime.people.key.TestKeys;
import org.junit.jupiter.api.Test;

class NumberSearchTest {
    private static final PlaceCode CITY = PlaceCode.of("451000");
    private static final PlaceCode COUNTY = PlaceCode.of("451030");
    private static final PlaceCode TOWN = PlaceCode.of("451030101");
    private static final String ONE = "45020319020304012X";
    private static final String TWO = "450102190102030019";

    private final FakeTransactions stored = new FakeTransactions(PersonRow.class);
    private PersonKeys keys = TestKeys.all("k1");
    private final PersonView view = new PersonView(() -> keys);
    private final NumberSearch search = new NumberSearch(() -> keys, view);

    private long registered(PlaceCode place, String number) {
        Actor officer = new Actor("li", "黎", place, Set.of(), Set.of());
        List<NewPerson> one = List.of(new NewPerson(place, number, "覃小明", null));
        return stored.write(
                        officer.scope(), session -> new Registration(() -> keys, view).register(session, officer, one))
                .get(0)
                .person()
                .id();
    }

    /** Whoever two places keep, under whatever key, is one person with two ids. */
    @Test
    void theSamePersonOfSeveralPlacesIsFound() {
        long county = registered(COUNTY, ONE);
        long alone = registered(COUNTY, TWO);
        keys = TestKeys.all("k2", "k1");
        long town = registered(TOWN, ONE);
        assertEquals(
                Map.of(county, Set.of(county, town), town, Set.of(county, town), alone, Set.of(alone)),
                stored.read(Scope.of(CITY), session -> search.same(session, CITY, stored.rows(PersonRow.class))));
        Map<String, List<PersonRow>> byNumber = stored.read(
                Scope.of(CITY), session -> search.rows(session, CITY, List.of(ONE, TWO, "450102190102030027")));
        assertEquals(Set.of(ONE, TWO), byNumber.keySet());
        assertEquals(
                List.of(county, town),
                byNumber.get(ONE).stream().map(PersonRow::id).toList());
    }
}
