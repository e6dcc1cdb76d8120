package org.bagui.runtime.register.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * The one row that every change of a setting writes first: changes come one after another, or two tenants could give one
 * name two types, each before it sees the other's.
 */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class SettingsChange {
    private static final String NEXT = "UPDATE SettingsChange c SET c.changes = c.changes + 1";

    @Id
    protected Integer id;

    /** How many there were. */
    protected Long changes;

    protected SettingsChange() {}

    /** Waits for the changes before this one. */
    static void await(Session session) {
        if (session.execute(NEXT, java.util.Map.of()) != 1) {
            throw Problem.of(503, "unavailable");
        }
    }
}
