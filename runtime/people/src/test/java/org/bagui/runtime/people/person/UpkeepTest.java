package org.bagui.runtime.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.person.spi.PersonUse;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.people.consent.ConsentRow;
import org.bagui.runtime.people.key.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sealing anew and erasing. */
class UpkeepTest {
    private static final PlainPerson PLAIN = new PlainPerson("45020319020304012X", "覃小明");

    private final FakeTransactions stored = new FakeTransactions(PersonRow.class, ConsentRow.class);
    private final FakeAudit audit = FakeAudit.inTransactionsOnly();
    private final PersonRows upkeep = new PersonRows(stored, audit);

    @BeforeEach
    void people() {
        for (int i = 1; i <= 5; i++) {
            PersonRow row = new PersonRow(i, PlaceCode.of("45103" + i % 2), "li", LocalDateTime.MIN);
            row.seal(TestKeys.one("k1"), PLAIN);
            stored.with(row);
        }
    }

    @Test
    void allAreSealedAnewSomeAtATimeAndADamagedOneIsLeft() {
        rows().get(2).sealedName = "AAAA";
        List<Long> steps = new ArrayList<>();
        for (long last = 0; last >= 0; last = steps.get(steps.size() - 1)) {
            steps.add(upkeep.reseal(TestKeys.all("k2", "k1"), last, 2));
        }
        assertEquals(List.of(2L, 4L, 5L, -1L), steps);
        assertEquals(
                List.of("k2", "k2", "k1", "k2", "k2"),
                rows().stream().map(row -> row.keyId).toList());
        assertEquals(PLAIN, rows().get(4).open(TestKeys.one("k2")));
        assertEquals(
                List.of("2", "1", "1"),
                audit.events().stream()
                        .map(event -> event.facts().get("people"))
                        .toList());
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
        erase(erasure, "451030", 1);
        assertEquals(List.of(Scope.everywhere(), Scope.everywhere()), asked, "rows may lie above the caller's place");
        erasure.remove(use);
        erase(erasure, "450000", 0);
        assertEquals(List.of(3L, 4L, 5L), rows().stream().map(PersonRow::id).toList());
    }

    @Test
    void aModuleThatIsGoneStillUsesThoseItHeld() {
        Erasure erasure = new Erasure(stored, PluginCalls.NONE);
        rows().get(0).referred = true;
        assertInUse(erasure, 0);
        erasure.add((session, person) -> false);
        erase(erasure, "450000", 0);
        assertEquals(4, rows().size());
    }

    private void erase(Erasure erasure, String place, int row) {
        Long id = rows().get(row).id();
        stored.write(Scope.of(PlaceCode.of(place)), session -> {
            erasure.erase(session, session.find(PersonRow.class, id));
            return null;
        });
    }

    private List<PersonRow> rows() {
        return stored.rows(PersonRow.class);
    }

    private void assertInUse(Erasure erasure, int row) {
        Problem refused = assertThrows(Problem.class, () -> erase(erasure, "451031", row));
        assertEquals("409 person-in-use", refused.status() + " " + refused.code());
    }
}
