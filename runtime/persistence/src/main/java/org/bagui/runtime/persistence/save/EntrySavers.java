package org.bagui.runtime.persistence.save;

import java.util.Collection;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.scope.Guard;

/** Chooses the way on which changes go to the database; both leave the same rows. */
public final class EntrySavers {
    /**
     * Greatest number of changes that go through the persistence unit. It writes table and history by turns, which no
     * batch of JDBC can hold, so each row costs two or three rounds to the database.
     */
    private static final int SMALL = 50;

    private final Set<Guard> guards;
    private final int small;

    public EntrySavers(Set<Guard> guards) {
        this(guards, SMALL);
    }

    /** Savers that part at another size; tests send the same changes to both. */
    public EntrySavers(Set<Guard> guards, int small) {
        this.guards = guards;
        this.small = small;
    }

    /**
     * Checks changes, numbers their versions and chooses their way.
     *
     * @throws org.bagui.core.problem.Problem {@code not-found} for a place outside the scope
     */
    public Save prepare(RegisterDefinition register, Collection<Change> changes, Scope scope) {
        ChangeSet set = ChangeSet.of(register, changes);
        if (guards.contains(Guard.WRITTEN_PLACE)) {
            set.requireWritable(scope);
        }
        return new Save(set, changes.size() > small);
    }
}
