package org.bagui.runtime.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DemoProgressTest {
    private static final int STEPS = 30;

    private final AtomicLong now = new AtomicLong();
    private final StringWriter said = new StringWriter();

    /** Takes all steps, two seconds each. */
    private String told(boolean terminal) {
        DemoProgress progress = new DemoProgress(new PrintWriter(said), terminal, now::get);
        progress.begin(STEPS);
        for (int step = 1; step <= STEPS; step++) {
            now.addAndGet(TimeUnit.SECONDS.toNanos(2));
            progress.step(step == 1 ? "三江侗族自治县" : "北流市");
        }
        progress.say("");
        return said.toString();
    }

    @Test
    void aPipeGetsPlainLinesNowAndThen() {
        String told = told(false);
        assertFalse(told.contains("\r"), told);
        assertEquals(8, told.strip().lines().count(), told);
        assertTrue(told.contains(" 4/30") && told.contains(" 30/30"), told);
    }

    @Test
    void aTerminalGetsOneLineThatLeavesNothingOfTheLast() {
        String told = told(true);
        String[] lines = told.strip().split("\r");
        assertEquals(STEPS, lines.length, told);
        assertEquals(TextColumns.width(lines[0]), TextColumns.width(lines[1]), told);
        assertTrue(told.endsWith(System.lineSeparator()), told);
    }

    @Test
    void whereNothingIsSaidForLongItSaysThatItGoesOn() {
        DemoProgress progress = new DemoProgress(new PrintWriter(said), false, now::get);
        now.addAndGet(TimeUnit.SECONDS.toNanos(14));
        progress.still();
        assertEquals("", said.toString());
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        progress.still();
        progress.still();
        assertEquals(1, said.toString().lines().count(), said.toString());
    }
}
