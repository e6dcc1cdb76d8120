package org.bagui.plugin.reports.imports.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.fake.Officer;
import org.junit.jupiter.api.Test;

class ImportPlacesTest {
    private final ImportPlaces places = new ImportPlaces(6, 4);
    private final List<ImportPlaces.Place> taken = new ArrayList<>();

    private void take(String place) {
        taken.add(places.take(Officer.of(place), true));
    }

    private String refused(Actor actor) {
        Problem problem = assertThrows(Problem.class, () -> places.take(actor, true));
        return problem.status() + " " + problem.code();
    }

    /** The finding: one officer's 18 imports filled the region's queue. */
    @Test
    void nobodyTakesTheLastPlaceFromOthers() {
        for (int i = 0; i < 4; i++) {
            take("450203");
        }
        assertEquals("429 too-many-imports", refused(Officer.of("450203")));
        take("450204");
        take("450204");
        assertEquals("503 import-queue-full", refused(Officer.of("450204")));
        assertEquals("503 import-queue-full", refused(Officer.of("450203101")), "a township of the county");
        take("450205");
        assertEquals("503 import-queue-full", refused(Officer.of("450205")));
        taken.get(0).close();
        taken.get(0).close();
        assertEquals("503 import-queue-full", refused(Officer.of("450203")), "the line is as long as it may be");
        taken.forEach(ImportPlaces.Place::close);
        taken.clear();
        for (int i = 0; i < 4; i++) {
            take("450203");
        }
        take("450203101");
    }

    @Test
    void whatRunsAtOnceCountsForItsAccountAlone() {
        for (int i = 0; i < 4; i++) {
            taken.add(places.take(Officer.of("450203"), false));
        }
        assertEquals("429 too-many-imports", refused(Officer.of("450203")));
        for (int i = 0; i < 4; i++) {
            take("450204");
        }
        take("450203101");
        take("450203101");
        assertEquals("503 import-queue-full", refused(Officer.of("450203101")));
    }
}
