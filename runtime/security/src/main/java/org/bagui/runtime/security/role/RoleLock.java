package org.bagui.runtime.security.role;

import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;

/** What whoever gives roles or changes them holds until its transaction ends: two that each see the other's past could give an account two duties. */
public final class RoleLock {
    /** The row beside the one by which nodes tell each other of changes. */
    private static final Map<String, Object> ROW = Map.of("id", 2);

    private static final String NEXT = "update GrantChange c set c.number = c.number + 1 where c.id = :id";

    private RoleLock() {}

    /** Waits for the changes before this one; the first step of a transaction. */
    public static void await(Session session) {
        if (session.execute(NEXT, ROW) != 1) {
            throw Problem.of(503, "unavailable");
        }
    }
}
