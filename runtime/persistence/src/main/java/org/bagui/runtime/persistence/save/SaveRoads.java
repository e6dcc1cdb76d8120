package org.bagui.runtime.persistence.save;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import org.bagui.core.persistence.Change;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.scope.Guard;

/** Chooses the road on which changes go to the database; both leave the same rows. */
public final class SaveRoads {
    /**
     * Greatest number of changes that go through the persistence unit. It writes table and history by turns, which no
     * batch of JDBC can hold, so each row costs two or three rounds to the database.
     */
    private static final int SMALL = 50;

    private final Set<Guard> guards;
    private final int small;

    public SaveRoads(Set<Guard> guards) {
        this(guards, SMALL);
    }

    /** Roads that part at another size; tests send the same changes down both. */
    public SaveRoads(Set<Guard> guards, int small) {
        this.guards = guards;
        this.small = small;
    }

    /**
     * Saves changes with their history.
     *
     * @throws org.bagui.core.problem.Problem {@code stale-version}, {@code duplicate-key}, {@code not-found} for a place
     *     outside the scope
     */
    public void save(SaveContext context, RegisterDefinition register, Collection<Change> changes) throws SQLException {
        ChangeSet set = ChangeSet.of(register, changes);
        if (guards.contains(Guard.WRITTEN_PLACE)) {
            set.requireWritable(context.scope());
        }
        if (changes.size() <= small) {
            new EntityRoad(context, set).save();
        } else {
            new SetRoad(context, set).save();
        }
    }
}
