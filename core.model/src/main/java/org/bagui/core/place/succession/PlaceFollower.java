package org.bagui.core.place.succession;

import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Follows a succession of places in what the platform cannot move by scope class alone: rows whose key holds the place, rows
 * that all see, what is kept in memory. A DS service, called in the transaction of the succession, after all other rows have
 * moved.
 */
@ConsumerType
public interface PlaceFollower {
    /** Names of entity classes whose places the platform shall leave alone, since this follower looks after them. */
    default Set<String> keeps() {
        return Set.of();
    }

    /**
     * Looks at what stands against the succession, and holds off whoever else writes, before any row moves.
     *
     * @param succession the succession, or the one that is taken back
     * @throws org.bagui.core.problem.Problem where it cannot be now
     */
    default void prepare(Session session, Actor actor, Succession succession) {}

    /**
     * Follows.
     *
     * @param notes where to note what {@link #undo} needs
     * @return what was moved or made, by a word of its kind: {@code account} = 12
     */
    Map<String, Integer> follow(Session session, Actor actor, Succession succession, FollowerNotes notes);

    /** Takes back what it did; what came or was changed in between stays. */
    Map<String, Integer> undo(Session session, Actor actor, Succession succession, FollowerNotes notes);

    /** It is committed, and others see it: the moment to forget what is kept in memory. Outside any transaction. */
    default void committed(Succession succession) {}
}
