package org.bagui.plugin.reports.fake;

import java.util.Optional;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Role;

/** Officers of places; as the present caller, whoever was named last. */
public final class Officer implements CurrentActor {
    private Actor actor;

    public Officer(Actor actor) {
        this.actor = actor;
    }

    /** An officer of a place. */
    public static Actor of(String place) {
        return new Actor("officer-" + place, "", PlaceCode.of(place), Set.of(Role.OFFICER), Role.OFFICER.permissions());
    }

    /** Changes the caller. */
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
