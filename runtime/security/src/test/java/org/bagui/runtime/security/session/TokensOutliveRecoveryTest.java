package org.bagui.runtime.security.session;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.TokenRequest;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.testing.PausedTransactions;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.bagui.runtime.security.testing.SecurityFixture.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The finding: who had got hold of an account kept it by a token when its password was reset or it was locked. */
class TokensOutliveRecoveryTest {
    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor boss = fixture.administratorOf("450200");
    private final Actor self = fixture.actor("liunan", "450203", Role.OFFICER);
    private final Authentication here = fixture.authentication;
    private final Authentication elsewhere = fixture.otherNode();

    @BeforeEach
    void anOfficer() {
        fixture.addOfficer("liunan", "450203");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aResetEndsSessionsAndTokensHereAtOnceAndElsewhereWithinASecond() {
        endsAll(() -> fixture.accounts.reset(boss, "liunan"));
    }

    @Test
    void lockingEndsSessionsAndTokensForEver() {
        List<String> ended =
                endsAll(() -> fixture.accounts.change(boss, "liunan", new AccountChange(null, null, null, false)));
        fixture.accounts.change(boss, "liunan", new AccountChange(null, null, null, true));
        ended.forEach(token -> assertTrue(here.byToken(token).isEmpty(), "it stays ended when the account is back"));
    }

    @Test
    void aChangeOfThePasswordOffersToEndThePrograms() {
        String kept = signIn();
        String other = signIn();
        String program = issue("kept");
        fixture.accounts.changePassword(self, kept, "First-Pass1", "Second-Quomp7", false);
        assertTrue(here.byToken(kept).isPresent());
        assertTrue(here.byToken(program).isPresent());
        assertTrue(here.byToken(other).isEmpty());
        fixture.accounts.changePassword(self, kept, "Second-Quomp7", "Third-Quomp7", true);
        assertTrue(here.byToken(kept).isPresent());
        assertTrue(here.byToken(program).isEmpty());
        assertEquals(List.of(), fixture.accounts.tokens(self, "liunan"));
    }

    @Test
    void aReadThatBeganBeforeTheEndingPutsNothingBack() throws InterruptedException {
        String password = "First-Pass1";
        for (boolean program : List.of(false, true)) {
            String token = program
                    ? issue("nightly")
                    : here.signIn("liunan", password, "192.0.2.1").token();
            PausedTransactions paused = new PausedTransactions(fixture.database, Grant.class);
            Node node = fixture.node(paused);
            AtomicBoolean held = new AtomicBoolean();
            paused.holds(() -> held.set(node.authentication().byToken(token).isPresent()));
            password = node.accounts().reset(boss, "liunan");
            paused.goesOn();
            assertTrue(held.get(), "it was asked before the ending");
            assertTrue(node.authentication().byToken(token).isEmpty(), "an old grant is back");
        }
    }

    @Test
    void aSignInThatComparedTheOldPasswordOpensNothingAfterTheReset() throws InterruptedException {
        PausedTransactions paused = new PausedTransactions(fixture.database, Account.class);
        Node node = fixture.node(paused);
        AtomicReference<Problem> refused = new AtomicReference<>();
        paused.holds(() -> {
            try {
                node.authentication().signIn("liunan", "First-Pass1", "192.0.2.1");
            } catch (Problem problem) {
                refused.set(problem);
            }
        });
        node.accounts().reset(boss, "liunan");
        paused.goesOn();
        assertEquals("wrong-credentials", refused.get().code());
        refused(401, "wrong-credentials", this::signIn);
    }

    @Test
    void whateverManyThreadsAskNoAskingAfterTheEndingIsAnswered() throws Exception {
        List<String> tokens = List.of(signIn(), signIn(), issue("one"), issue("two"));
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> asking = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> asks(tokens, i, ended, stop)))
                    .toList();
            while (tokens.stream().anyMatch(token -> here.byToken(token).isEmpty())) {
                Thread.onSpinWait();
            }
            fixture.accounts.reset(boss, "liunan");
            ended.set(true);
            for (int i = 0; i < 1_000; i++) {
                tokens.forEach(token -> assertTrue(here.byToken(token).isEmpty()));
            }
            stop.set(true);
            for (Future<Integer> one : asking) {
                assertEquals(0, one.get(), "answered after the ending");
            }
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }
    }

    /** How often a token was taken that was asked for after the ending. */
    private int asks(List<String> tokens, int first, AtomicBoolean ended, AtomicBoolean stop) {
        int wrong = 0;
        for (int i = first; !stop.get(); i++) {
            boolean after = ended.get();
            boolean taken = here.byToken(tokens.get(i % tokens.size())).isPresent();
            wrong += after && taken ? 1 : 0;
        }
        return wrong;
    }

    private List<String> endsAll(Runnable ending) {
        List<String> tokens = List.of(signIn(), signIn(), issue("one"), issue("two"));
        Stream.of(here, elsewhere)
                .forEach(node ->
                        tokens.forEach(token -> assertTrue(node.byToken(token).isPresent())));
        ending.run();
        tokens.forEach(token -> assertTrue(here.byToken(token).isEmpty(), "here at once"));
        fixture.clock.advance(Duration.ofSeconds(1));
        tokens.forEach(token -> assertTrue(elsewhere.byToken(token).isEmpty(), "elsewhere within a second"));
        assertEquals(List.of(), fixture.accounts.tokens(self, "liunan"));
        return tokens;
    }

    private String issue(String name) {
        Instant end = fixture.clock.instant().plus(Duration.ofDays(30));
        return fixture.accounts
                .issueToken(self, "liunan", new TokenRequest(name, end, Set.of(Permission.ENTRIES_READ)))
                .token();
    }

    private String signIn() {
        return here.signIn("liunan", "First-Pass1", "192.0.2.1").token();
    }
}
