package org.bagui.runtime.security.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.function.Executable;

/** Expectations of refusals. */
public final class Refusals {
    private Refusals() {}

    /** The refusal, which must have this status and code. */
    public static Problem refused(int status, String code, Executable work) {
        Problem problem = assertThrows(Problem.class, work);
        assertEquals(status + " " + code, problem.status() + " " + problem.code());
        return problem;
    }

    /** Expects 422 with exactly these faults, each {@code field code}. */
    public static void faults(List<String> expected, Executable work) {
        Problem problem = refused(422, "invalid-entry", work);
        assertEquals(
                expected,
                problem.faults().stream().map(f -> f.field() + " " + f.code()).toList());
    }
}
