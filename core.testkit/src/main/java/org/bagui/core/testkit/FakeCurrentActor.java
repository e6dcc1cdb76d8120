package org.bagui.core.testkit;

import java.util.Optional;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;

/**
 * The caller of now, whoever was named last.
 *
 * <pre>{@code
 * FakeCurrentActor caller = new FakeCurrentActor(Actors.at("450203", Role.OFFICER));
 * caller.is(null); // nobody has signed in
 * }</pre>
 */
public final class FakeCurrentActor implements CurrentActor {
    private Actor actor;

    /** Begins with this caller, or with nobody for null. */
    public FakeCurrentActor(Actor actor) {
        this.actor = actor;
    }

    /** Changes the caller; null is nobody. */
    public void is(Actor other) {
        actor = other;
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> Problem.of(401, "not-signed-in"));
    }

    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }
}
