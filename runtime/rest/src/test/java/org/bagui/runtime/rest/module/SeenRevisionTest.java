package org.bagui.runtime.rest.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;

class SeenRevisionTest {
    private final List<Integer> tried = new ArrayList<>();

    /** Changes a setting that is at a revision in the database, and perhaps at an older one in this node's memory. */
    private void change(String ifMatch, int remembered, int kept) {
        SeenRevision.of(ifMatch).change(() -> remembered, seen -> {
            tried.add(seen);
            if (seen != null && seen != kept) {
                throw Problem.of(412, "stale-version", kept);
            }
        });
    }

    @Test
    void anyOfSeveralTagsMayBeThePresentOne() {
        change("\"2\", \"5\"", 4, 4);
        change("\"1\"", 0, 0);
        change("*", 3, 3);
        assertEquals(Arrays.asList(4, 0, null), tried);
    }

    @Test
    void aNodeWhoseMemoryIsOldFindsTheOneThatIsThere() {
        change("\"3\", \"5\"", 2, 4);
        assertEquals(List.of(2, 4), tried);
        change("\"9\", \"5\"", 2, 4);
        assertEquals(List.of(2, 4, 8, 4), tried);
    }

    @Test
    void whatNoTagHasIsStale() {
        assertEquals(
                "stale-version",
                assertThrows(Problem.class, () -> change("\"2\", \"3\"", 2, 4)).code());
        assertEquals(List.of(2), tried);
    }
}
