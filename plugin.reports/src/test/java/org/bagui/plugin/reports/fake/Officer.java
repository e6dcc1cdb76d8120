package org.bagui.plugin.reports.fake;

import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.Actors;

/** Officers of places, each with a name of its own. */
public final class Officer {
    private Officer() {}

    /** An officer of a place. */
    public static Actor of(String place) {
        return Actors.named("officer-" + place, place, Role.OFFICER);
    }
}
