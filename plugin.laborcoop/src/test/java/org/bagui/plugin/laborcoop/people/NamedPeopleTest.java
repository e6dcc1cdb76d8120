package org.bagui.plugin.laborcoop.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.person.Consents;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.testkit.ModuleTasks;
import org.junit.jupiter.api.Test;

/** Whose consents are asked for. */
class NamedPeopleTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 10);
    private static final Ends ENDS = new Ends(PlaceCode.of("451228"), PlaceCode.of("451031"));

    private final List<PlaceCode> asked = new ArrayList<>();
    private final Consents consents = (Consents) Proxy.newProxyInstance(
            NamedPeopleTest.class.getClassLoader(), new Class<?>[] {Consents.class}, (proxy, method, args) -> {
                asked.add(((Actor) args[1]).jurisdiction());
                return Map.of();
            });
    private final NamedPeople people = new NamedPeople(null, null, consents, null, ModuleTasks.of(NamedPeople.class));

    private void ask(String place, String... permissions) {
        Actor actor = new Actor("officer", "officer", PlaceCode.of(place), Set.of(), Set.of(permissions));
        people.agreeing(null, actor, ENDS, List.of(1L), DAY);
    }

    @Test
    void ofWhoeverStandsAboveOnlyThoseOfTheEndAreTaken() {
        for (String place : List.of("451228", "451200", "450000", "451031")) {
            ask(place, Permission.PEOPLE_READ);
        }
        PlaceCode end = ENDS.keeping();
        assertEquals(List.of(end, end, end, PlaceCode.of("451031")), asked);
    }

    @Test
    void theActorsOwnPermissionIsNeeded() {
        Problem refused = assertThrows(Problem.class, () -> ask("450000"));
        assertEquals(403, refused.status());
    }
}
