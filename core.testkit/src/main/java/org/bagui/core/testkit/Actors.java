package org.bagui.core.testkit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;

/**
 * Makes callers.
 *
 * <pre>{@code
 * Actor officer = Actors.at("450203", Role.OFFICER);
 * Actor nobody = Actors.at("450203");
 * }</pre>
 */
public final class Actors {
    private Actors() {}

    /** An account named {@code officer} at a place, with the roles and what they permit; without any it may nothing. */
    public static Actor at(String place, Role... roles) {
        return named("officer", place, roles);
    }

    /** An account of this name. */
    public static Actor named(String username, String place, Role... roles) {
        Set<Role> held = new HashSet<>();
        Set<String> permissions = new TreeSet<>();
        Arrays.stream(roles).forEach(role -> {
            held.add(role);
            permissions.addAll(role.permissions());
        });
        return new Actor(username, username, PlaceCode.of(place), held, permissions);
    }
}
