package org.bagui.runtime.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.spi.PersonUse;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.AuditLog;
import org.bagui.runtime.people.key.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sealing anew and erasing. */
class UpkeepTest {
    private static final PlainPerson PLAIN = new PlainPerson("45020319020304012X", "覃小明");

    private final StoredRows stored = new StoredRows();
    private final Events audit = new Events();
    private final PersonRows rows = new PersonRows(stored, audit);

    private static final class Events implements AuditLog {
        private final List<AuditEvent> all = new ArrayList<>();

        @Override
        public void record(Session session, AuditEvent event) {
            all.add(event);
        }

        @Override
        public void record(AuditEvent event) {
            throw new UnsupportedOperationException("upkeep and its record stand or fall together");
        }
    }

    @BeforeEach
    void people() {
        for (int i = 1; i <= 5; i++) {
            PersonRow row = new PersonRow(i, PlaceCode.of("45103" + i % 2), "li", LocalDateTime.MIN);
            row.seal(TestKeys.one("k1"), PLAIN);
            stored.rows.add(row);
        }
    }

    @Test
    void allAreSealedAnewSomeAtATimeAndADamagedOneIsLeft() {
        stored.rows.get(2).sealedName = "AAAA";
        List<Long> steps = new ArrayList<>();
        for (long last = 0; last >= 0; last = steps.get(steps.size() - 1)) {
            steps.add(rows.reseal(TestKeys.all("k2", "k1"), last, 2));
        }
        assertEquals(List.of(2L, 4L, 5L, -1L), steps);
        assertEquals(
                List.of("k2", "k2", "k1", "k2", "k2"),
                stored.rows.stream().map(row -> row.keyId).toList());
        assertEquals(PLAIN, stored.rows.get(4).open(TestKeys.one("k2")));
        assertEquals(
                List.of("2", "1", "1"),
                audit.all.stream().map(event -> event.facts().get("people")).toList());
    }

    @Test
    void nobodyIsErasedToWhomAModuleRefers() {
        Erasure erasure = new Erasure(stored, PluginCalls.NONE);
        List<Scope> asked = new ArrayList<>();
        PersonUse use = (session, person) -> {
            asked.add(session.scope());
            return person == 1;
        };
        erasure.add(use);
        assertInUse(erasure, 0);
        erasure.erase(stored.at(Scope.of(PlaceCode.of("451030"))), stored.rows.get(1));
        assertEquals(List.of(Scope.everywhere(), Scope.everywhere()), asked, "rows may lie above the caller's place");
        erasure.remove(use);
        erasure.erase(stored, stored.rows.get(0));
        assertEquals(
                List.of(3L, 4L, 5L), stored.rows.stream().map(PersonRow::id).toList());
    }

    @Test
    void aModuleThatIsGoneStillUsesThoseItHeld() {
        Erasure erasure = new Erasure(stored, PluginCalls.NONE);
        stored.rows.get(0).referred = true;
        assertInUse(erasure, 0);
        erasure.add((session, person) -> false);
        erasure.erase(stored, stored.rows.get(0));
        assertEquals(4, stored.rows.size());
    }

    private void assertInUse(Erasure erasure, int row) {
        Problem refused = assertThrows(
                Problem.class, () -> erasure.erase(stored.at(Scope.of(PlaceCode.of("451030"))), stored.rows.get(row)));
        assertEquals("409 person-in-use", refused.status() + " " + refused.code());
    }
}
