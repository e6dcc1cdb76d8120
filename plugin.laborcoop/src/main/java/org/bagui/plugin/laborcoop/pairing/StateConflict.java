package org.bagui.plugin.laborcoop.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;

/** Refusals of steps that a pairing's state does not allow: 409 {@code state-conflict} with the state as an error. */
public final class StateConflict {
    /** A pairing takes three steps and a renewal at most, so that nobody is overtaken more often. */
    private static final int MOST_TRIES = 5;

    private StateConflict() {}

    /** The state alone stands in the way. */
    static Problem of(Pairing pairing, LocalDate today) {
        return Problem.withFaults(409, "state-conflict", List.of(state(pairing, today)));
    }

    /** Something more than the state stands in the way. */
    static Problem of(Pairing pairing, LocalDate today, String code, Object... args) {
        List<Fault> faults = new ArrayList<>(List.of(state(pairing, today)));
        faults.add(Refusal.fault("state", code, args));
        return Problem.withFaults(409, "state-conflict", faults);
    }

    private static Fault state(Pairing pairing, LocalDate today) {
        return Refusal.fault("state", "pairing-" + pairing.state(today).word());
    }

    /** Does work again where another writer was faster, until it finds what the other has left; 409 after five tries. */
    public static <R> R settled(Supplier<R> work) {
        return settled(
                work,
                problem -> isOvertaken(problem) || problem.code().equals("stale-version"),
                () -> Problem.of(409, "write-conflict"));
    }

    /** The same for rows that callers change in a version they have seen, with a refusal of one's own after five tries. */
    public static <R> R settled(Supplier<R> work, Supplier<Problem> refusal) {
        return settled(work, StateConflict::isOvertaken, refusal);
    }

    /** Whether the database gave up, so that nobody has looked at the state yet. */
    private static boolean isOvertaken(Problem problem) {
        return problem.code().equals("write-conflict");
    }

    private static <R> R settled(Supplier<R> work, Predicate<Problem> overtaken, Supplier<Problem> refusal) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (Problem problem) {
                if (!overtaken.test(problem)) {
                    throw problem;
                }
                if (tries == MOST_TRIES) {
                    Problem last = refusal.get();
                    last.addSuppressed(problem);
                    throw last;
                }
            }
        }
    }
}
