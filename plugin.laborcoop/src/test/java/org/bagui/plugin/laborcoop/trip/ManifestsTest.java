package org.bagui.plugin.laborcoop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    private static final PlaceCode PLACE = PlaceCode.of("451030");

    private static int status(String... permissions) {
        Trip trip = new Trip();
        trip.sendingPlace = PLACE.padded();
        trip.receivingPlace = PlaceCode.of("450203").padded();
        trip.state = TripState.CANCELLED.word();
        Actor actor = new Actor("li", "黎", PLACE, Set.of(), Set.of(permissions));
        Manifests manifests = new Manifests(null, null, null, null, null);
        return assertThrows(Problem.class, () -> manifests.requireOpen(actor, trip))
                .status();
    }

    /** Who may not enter people is told so, and nothing of the trip's state. */
    @Test
    void permissionsComeBeforeTheState() {
        assertEquals(403, status(Permission.ENTRIES_WRITE, Permission.PEOPLE_READ));
        assertEquals(409, status(Permission.ENTRIES_WRITE, Permission.PEOPLE_WRITE));
    }
}
