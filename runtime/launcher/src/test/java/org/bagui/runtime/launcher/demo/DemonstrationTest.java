package org.bagui.runtime.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.client.RefusedException;
import org.bagui.runtime.launcher.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody signs in with a printed account, and changes what the demonstration still has to do. */
class DemonstrationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-04-15T00:00:00Z"), ZoneOffset.UTC);

    private final StringWriter said = new StringWriter();
    private final DemoProgress progress = new DemoProgress(new PrintWriter(said), false, () -> 0);
    private final LeftOut leftOut = new LeftOut(progress);
    private FakePlatform platform;
    private Demonstration demonstration;

    @BeforeEach
    void showsTheAccounts() throws IOException {
        platform = new FakePlatform();
        demonstration = new Demonstration(new RestClient(platform.uri()), "secret", DemoMonths.before(CLOCK));
        demonstration.look(true);
        progress.begin(demonstration.steps());
        assertEquals(6, demonstration.begin(progress).size());
    }

    @AfterEach
    void stops() {
        platform.close();
    }

    private boolean isDone(String part) {
        return platform.done().stream().anyMatch(asked -> asked.contains(part));
    }

    @Test
    void allIsDoneWhereNobodyInterferes() {
        demonstration.goOn(progress, leftOut);
        assertEquals("", leftOut.text());
        assertTrue(isDone("ledger/months/2027-01/450000/close"));
        assertTrue(said.toString().contains(" 15/15 "), said::toString);
    }

    @Test
    void aClosedMonthCostsThatMonthOfThatCounty() {
        platform.refuse("imports?jurisdiction=450204&period=2027-01", "period-closed");
        demonstration.goOn(progress, leftOut);
        assertTrue(leftOut.text().contains("period-closed  2027-01  柳南区"), leftOut::text);
        assertFalse(isDone("ledger/months/2027-01/450204/submit"));
        assertTrue(isDone("ledger/months/2027-02/450204/accept"));
        assertTrue(isDone("ledger/months/2027-01/450000/close"));
        String line = said.toString()
                .lines()
                .filter(l -> l.contains("跳过"))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("period-closed") && line.contains("goes on"), line);
        assertTrue(said.toString().contains(" 15/15 "), said::toString);
    }

    @Test
    void aRefusedStepCostsNoOther() {
        platform.refuse("450205/submit", "open-points");
        platform.refuse("450200/submit", "open-points");
        demonstration.goOn(progress, leftOut);
        assertTrue(leftOut.text().contains(": 4"), leftOut::text);
        assertTrue(isDone("imports?jurisdiction=450102&period=2027-03"));
    }

    @Test
    void aStepThatSomebodyHasTakenIsNoLoss() {
        platform.refuse("450204/submit", "state-conflict");
        demonstration.goOn(progress, leftOut);
        assertEquals("", leftOut.text());
    }

    @Test
    void aCountyWithoutItsAccountIsLeftOut() {
        platform.refuse("accounts", "forbidden");
        demonstration.goOn(progress, leftOut);
        assertTrue(leftOut.text().contains("forbidden  鱼峰区、柳南区、柳北区"), leftOut::text);
        assertFalse(isDone("imports?jurisdiction=450204&period=2027-01"));
        assertTrue(said.toString().contains(" 15/15 "), said::toString);
    }

    @Test
    void manyRefusalsOfOneReasonAreCounted() {
        platform.refuse("registers/", "module-off");
        demonstration.goOn(progress, leftOut);
        assertEquals(5, said.toString().lines().filter(l -> l.contains("跳过")).count(), said::toString);
        assertTrue(leftOut.text().endsWith(" … +4"), leftOut::text);
    }

    @Test
    void noAnswerIsNoRefusal() {
        platform.close();
        LauncherException failure = assertThrows(LauncherException.class, () -> demonstration.goOn(progress, leftOut));
        assertFalse(failure instanceof RefusedException);
    }
}
