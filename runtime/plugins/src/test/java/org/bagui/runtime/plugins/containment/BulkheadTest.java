package org.bagui.runtime.plugins.containment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.PluginFigures;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final SharedCallLimit together = new SharedCallLimit(2);
    private final Bulkhead bulkhead = new Bulkhead("cn.example.a", Duration.ofMillis(200), 2, together);

    @AfterEach
    void close() {
        bulkhead.close();
    }

    private String code(Duty duty) {
        return assertThrows(Problem.class, duty::run).code();
    }

    private interface Duty {
        void run() throws Exception;
    }

    @Test
    void whatFailsAgainAndAgainIsShownUntilItWorks() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    "plugin-failed",
                    code(() -> bulkhead.inside("call", () -> {
                        throw new AssertionError("broken");
                    })));
        }
        assertEquals(
                List.of("failing"),
                bulkhead.faults().stream().map(PluginFault::code).toList());
        assertEquals(0, bulkhead.inside("other", () -> 0));
        assertEquals(1, bulkhead.faults().size(), "what else works does not hide it");
        assertEquals(1, bulkhead.inside("call", () -> 1));
        assertEquals(List.of(), bulkhead.faults());
        PluginFigures figures = bulkhead.figures(7);
        assertEquals(List.of(5L, 3L, 7L), List.of(figures.calls(), figures.failed(), figures.droppedLines()));
        assertTrue(figures.allocatedBytes() > 0);
    }

    @Test
    void whatIsCalledFromInsideNeedsNoSecondPlace() throws Exception {
        assertEquals(
                1,
                bulkhead.inside(
                        "a",
                        () -> bulkhead.inside("b", () -> bulkhead.inside("c", () -> bulkhead.inside("d", () -> 1)))));
        assertEquals(0, bulkhead.figures(0).refused());
    }

    @Test
    void inTransactionsAllPluginsShareTheirRoom() throws Exception {
        Bulkhead other = new Bulkhead("cn.example.b", Duration.ofMinutes(1), 2, together);
        String refused = bulkhead.inside(
                "a",
                () -> inAnotherThread(() -> other.inside("b", () -> {
                    Problem busy = assertThrows(Problem.class, () -> inAnotherThread(() -> other.inside("c", () -> 1)));
                    return busy.code() + " " + busy.args();
                })));
        assertEquals("plugins-busy [cn.example.", refused.substring(0, refused.indexOf("example.") + 8));
        assertEquals(1, other.figures(0).refused());
        assertEquals(1, inAnotherThread(() -> other.inside("c", () -> 1)), "both have left");
        other.close();
    }

    @Test
    void oneOfThemLeavesHalfOfItToTheOthers() throws Exception {
        Bulkhead other = new Bulkhead("cn.example.b", Duration.ofMinutes(1), 2, together);
        bulkhead.inside("a", () -> {
            assertEquals("plugin-busy", code(() -> inAnotherThread(() -> bulkhead.inside("b", () -> 1))));
            assertEquals(1, inAnotherThread(() -> other.inside("b", () -> 1)));
            return null;
        });
        assertEquals(1, bulkhead.figures(0).refused());
        other.close();
    }

    @Test
    void aCallInsideAnotherPluginsNeedsNoPlaceOfItsOwn() throws Exception {
        SharedCallLimit one = new SharedCallLimit(1);
        Bulkhead outer = new Bulkhead("cn.example.a", Duration.ofMinutes(1), 2, one);
        Bulkhead inner = new Bulkhead("cn.example.b", Duration.ofMinutes(1), 2, one);
        assertEquals(1, outer.inside("a", () -> inner.inside("b", () -> 1)));
        outer.inside("a", () -> {
            inner.inside("b", () -> 1);
            assertEquals("plugins-busy", code(() -> inAnotherThread(() -> inner.inside("b", () -> 1))));
            return null;
        });
        outer.close();
        inner.close();
    }

    @Test
    void aPluginThatIsGoneHoldsNoPlaces() throws Exception {
        SharedCallLimit one = new SharedCallLimit(1);
        Bulkhead blocked = new Bulkhead("cn.example.a", Duration.ofMinutes(1), 2, one);
        Bulkhead other = new Bulkhead("cn.example.b", Duration.ofMinutes(1), 2, one);
        other.inside("warm-up", () -> 1);
        blocked.inside("held", () -> {
            assertEquals("plugins-busy", code(() -> inAnotherThread(() -> other.inside("b", () -> 1))));
            blocked.close();
            Bulkhead again = new Bulkhead("cn.example.a", Duration.ofMinutes(1), 2, one);
            assertEquals(1, inAnotherThread(() -> other.inside("b", () -> 1)));
            assertEquals(1, inAnotherThread(() -> again.inside("b", () -> 1)));
            return null;
        });
        assertEquals(1, other.inside("b", () -> 1), "it gives back once what it has taken once");
        other.close();
    }

    private static <R> R inAnotherThread(Callable<R> work) throws Exception {
        FutureTask<R> task = new FutureTask<>(work);
        new Thread(task).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    @Test
    void whatIsThrownIsKeptAsAShortText() {
        Throwable cause = assertThrows(
                        Problem.class,
                        () -> bulkhead.inside("call", () -> {
                            throw new Mute("x".repeat(1_000));
                        }))
                .getCause();
        assertEquals(Mute.class.getName(), cause.getMessage());
        assertTrue(
                cause.getCause().getMessage().length() < 250, cause.getCause().getMessage());
        assertTrue(cause.getStackTrace().length <= 40);
    }

    @Test
    void anExceptionWhoseOwnCodeFailsIsContained() {
        assertEquals(
                "plugin-failed",
                code(() -> bulkhead.inside("call", () -> {
                    throw new Hostile();
                })));
        assertEquals(
                "plugin-failed",
                code(() -> bulkhead.inside("call", () -> {
                    throw new Stackless();
                })));
        assertEquals(2, bulkhead.figures(0).failed());
    }

    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("hostile");
        }
    }

    private static final class Stackless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }

    @Test
    void aProblemOfStatus500IsAFailure() {
        Problem told = assertThrows(
                Problem.class,
                () -> bulkhead.inside("call", () -> {
                    throw Problem.of(500, "internal");
                }));
        assertEquals("503 plugin-failed [cn.example.a]", told.status() + " " + told.code() + " " + told.args());
        assertEquals(1, bulkhead.figures(0).failed());
    }

    /** Fails when it is told. */
    private static final class Mute extends Exception {
        private static final long serialVersionUID = 1L;

        Mute(String text) {
            super(new IllegalStateException(text));
        }

        @Override
        public String getMessage() {
            throw new IllegalStateException("mute");
        }
    }

    @Test
    void anyErrorButThoseOfTheMachineIsContained() {
        assertEquals(
                "plugin-failed",
                code(() -> bulkhead.inside("call", () -> {
                    throw new Error("of its own");
                })));
        assertThrows(
                OutOfMemoryError.class,
                () -> bulkhead.apart("call", () -> {
                    throw new OutOfMemoryError("for the test");
                }));
    }

    @Test
    void aRefusalIsNoFailure() {
        assertEquals(
                "bad-period",
                code(() -> bulkhead.apart("call", () -> {
                    throw Problem.of(400, "bad-period", "x");
                })));
        assertEquals(0, bulkhead.figures(0).failed());
    }

    @Test
    void aCallerIsAnsweredInTimeAndTheRoomIsBounded() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "plugin-too-slow",
                    code(() -> bulkhead.apart("call", () -> {
                        end.await();
                        return null;
                    })));
        }
        assertEquals("plugin-busy", code(() -> bulkhead.apart("call", () -> null)));
        assertEquals(
                List.of("slow"),
                bulkhead.faults().stream().map(PluginFault::code).toList());
        end.countDown();
        PluginFigures figures = bulkhead.figures(0);
        assertEquals(2, figures.slow());
        assertEquals(1, figures.refused());
    }

    @Test
    void whatComesTooLateIsRefused() {
        long begin = System.nanoTime();
        assertEquals(
                "plugin-too-slow",
                code(() -> bulkhead.inside("call", () -> {
                    while (System.nanoTime() - begin < Duration.ofMillis(250).toNanos()) {
                        Thread.onSpinWait();
                    }
                    return null;
                })));
        assertTrue(bulkhead.figures(0).slow() == 1);
    }
}
