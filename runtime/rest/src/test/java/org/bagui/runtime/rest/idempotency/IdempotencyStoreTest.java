package org.bagui.runtime.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.rest.idempotency.IdempotencyStore.Answer;
import org.bagui.runtime.rest.idempotency.IdempotencyStore.Request;
import org.bagui.runtime.rest.testing.TestRegister;
import org.junit.jupiter.api.Test;

class IdempotencyStoreTest {
    private static final Instant NOON = Instant.parse("2022-03-01T04:00:00Z");
    private static final Actor ACTOR = new Actor("a", "a", PlaceCode.of("450203"), Set.of(), Set.of());
    private final FakeTransactions transactions = new FakeTransactions(FirstAnswer.class);
    private final Request request =
            Request.of(ACTOR, TestRegister.named("clinic-visit"), "key", "", new byte[] {'{', '}'});
    private int made;

    private IdempotencyStore at(Instant moment) {
        return new IdempotencyStore(transactions, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private final IdempotencyStore.Making making = new IdempotencyStore.Making() {
        @Override
        public Answer make() {
            made++;
            return of(made);
        }

        @Override
        public Answer of(long id) {
            return new Answer("/entries/" + id, "\"1\"", "{}".getBytes());
        }
    };

    /** A run that died between writing the entry and keeping the answer. */
    private void died(Instant when) {
        IdempotencyStore.Making dying = new IdempotencyStore.Making() {
            @Override
            public Answer make() {
                throw new StackOverflowError("as good as a kill");
            }

            @Override
            public Answer of(long id) {
                throw new IllegalStateException();
            }
        };
        assertThrows(StackOverflowError.class, () -> at(when).first(request, dying));
    }

    private static String location(Response response) {
        return response.getHeaderString("Location");
    }

    @Test
    void whatADeadRunHasWrittenIsTheAnswer() {
        died(NOON);
        transactions.entries(new FakeTransactions.StoredEntries() {
            @Override
            public List<long[]> writtenBy(Session session, RegisterDefinition register, String origin) {
                return List.of(new long[] {41, 1});
            }
        });
        Problem early =
                assertThrows(Problem.class, () -> at(NOON.plusSeconds(30)).first(request, making));
        assertEquals("request-in-flight", early.code());
        Instant later = NOON.plus(Duration.ofMinutes(2));
        assertEquals("/entries/41", location(at(later).first(request, making)));
        assertEquals("/entries/41", location(at(later).first(request, making)));
        assertEquals(0, made);
    }

    @Test
    void aDeadRunThatWroteNothingLeavesTheKeyFree() {
        died(NOON);
        Instant later = NOON.plus(Duration.ofMinutes(2));
        assertEquals("/entries/1", location(at(later).first(request, making)));
        assertEquals("/entries/1", location(at(later).first(request, making)));
        assertEquals(1, made);
    }

    @Test
    void anAnswerIsKeptForADay() {
        assertEquals("/entries/1", location(at(NOON).first(request, making)));
        assertEquals("/entries/1", location(at(NOON.plus(Duration.ofHours(23))).first(request, making)));
        assertEquals("/entries/2", location(at(NOON.plus(Duration.ofHours(25))).first(request, making)));
    }

    @Test
    void oneThatComesWhileTheKeyIsBeingTakenMakesNothing() {
        IdempotencyStore store = at(NOON);
        List<String> told = new ArrayList<>();
        transactions.beginning(session -> session.onCommit(() -> {
            if (session.isWriting() && told.isEmpty()) {
                told.add("");
                told.add(assertThrows(Problem.class, () -> store.first(request, making))
                        .code());
            }
        }));
        assertEquals("/entries/1", location(store.first(request, making)));
        assertEquals(List.of("", "request-in-flight"), told);
        assertEquals(1, made);
    }

    @Test
    void keysOfOthersAreOthers() {
        Actor other = new Actor("b", "b", PlaceCode.of("450203"), Set.of(), Set.of());
        Request theirs = Request.of(other, TestRegister.named("clinic-visit"), "key", "", new byte[0]);
        at(NOON).first(request, making);
        assertEquals("/entries/2", location(at(NOON).first(theirs, making)));
    }
}
