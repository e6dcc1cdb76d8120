package org.bagui.core.place.succession;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Successions of places; the runtime offers it as a service. */
@ProviderType
public interface PlaceSuccessions {
    /**
     * Carries a succession out, or shows what that would do: one transaction, audited at every place that it touches.
     *
     * @param actor needs {@code reference.write} in a whole region
     * @param asked what is asked for; its id does not count
     * @param preview whether to show only
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}; 404 {@code not-found} where a place lies outside the
     *     region; 409 {@code period-closed} naming months from the date on, {@code succession-overlaps}, {@code
     *     firms-in-both}; 422 {@code invalid-entry} with what is wrong in it
     */
    Done carryOut(Actor actor, Succession asked, boolean preview);

    /**
     * Takes a succession back by one that goes the other way: what it moved goes back, what came in between stays.
     *
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}; 404 {@code not-found}; 409 {@code
     *     succession-overlaps} where a later one touches the same places, {@code state-conflict} where it is taken back
     *     already
     */
    Done undo(Actor actor, long id, String reason, boolean preview);

    /** Successions that touch the actor's place, the last first. */
    List<Kept> list(Actor actor);

    /** Successions that hold, in the order of their dates. */
    List<Succession> inForce();

    /** The succession that ended a place, and holds. */
    default Optional<Succession> ending(PlaceCode place) {
        return inForce().stream()
                .filter(succession -> succession.ended().stream().anyMatch(ended -> ended.contains(place)))
                .findFirst();
    }

    /**
     * What a succession did.
     *
     * @param succession the succession, with its number
     * @param preview whether it was shown only
     * @param moved rows by table
     * @param stayed rows by table that stand where they stood, since there is such a row at the other place, or since they
     *     were moved elsewhere meanwhile
     * @param followed what followers moved or made, by kind
     */
    record Done(
            Succession succession,
            boolean preview,
            Map<String, Long> moved,
            Map<String, Long> stayed,
            Map<String, Integer> followed) {}

    /**
     * A succession as kept.
     *
     * @param succession the succession
     * @param carriedOutAt moment
     * @param carriedOutBy account
     * @param undoes number of the one that it takes back, or null
     * @param undoneBy number of the one that takes it back, or null
     */
    record Kept(Succession succession, Instant carriedOutAt, String carriedOutBy, Long undoes, Long undoneBy) {}
}
