package org.bagui.core.security;

import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PlatformOnly;
import org.bagui.core.problem.Problem;

/**
 * Who acts: an account with its place and its permissions.
 *
 * @param username name of the account
 * @param displayName name shown to people
 * @param jurisdiction place whose subtree is the account's data scope
 * @param roles roles
 * @param permissions permissions that the roles, or a token, give
 * @param tie the one thing that the account acts for, as an enterprise; null for everybody who is tied to nothing
 */
public record Actor(
        String username,
        String displayName,
        PlaceCode jurisdiction,
        Set<Role> roles,
        Set<String> permissions,
        Tie tie) {
    /** Made by the platform alone, of an account that has signed in or a task that is declared. */
    @PlatformOnly
    public Actor {}

    /** Somebody who is tied to nothing. */
    @PlatformOnly
    public Actor(
            String username, String displayName, PlaceCode jurisdiction, Set<Role> roles, Set<String> permissions) {
        this(username, displayName, jurisdiction, roles, permissions, (Tie) null);
    }

    /** Somebody who is tied to the enterprise of a credit code, or to nothing. */
    @PlatformOnly
    public Actor(
            String username,
            String displayName,
            PlaceCode jurisdiction,
            Set<Role> roles,
            Set<String> permissions,
            String enterprise) {
        this(username, displayName, jurisdiction, roles, permissions, Tie.ofEnterprise(enterprise));
    }

    /** The same with other permissions: what a token leaves, or a task adds. */
    @PlatformOnly
    public Actor with(Set<String> others) {
        return new Actor(username, displayName, jurisdiction, roles, others, tie);
    }

    /** Credit code of the one enterprise that an enterprise's clerk reports for; null for everybody else. */
    public String enterprise() {
        return Tie.enterprise(tie);
    }

    /** Key of the thing of this kind that the actor is tied to; 403 {@code not-permitted} for whoever is tied to none. */
    public String requireTie(String kind) {
        if (tie == null || !tie.kind().equals(kind)) {
            throw Problem.of(403, "not-permitted", kind);
        }
        return tie.key();
    }

    /** Data scope of the account. */
    public Scope scope() {
        return Scope.of(jurisdiction);
    }

    /** Data scope of the account at a place inside its own; 404 {@code not-found} for any other. */
    public Scope scopeAt(PlaceCode place) {
        return scope().at(place);
    }

    /** Whether the actor has the permission. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Refuses with 403 {@code not-permitted} where the actor lacks the permission. */
    public void require(String permission) {
        if (!may(permission)) {
            throw Problem.of(403, "not-permitted", permission);
        }
    }

    /** Refuses with 404 {@code not-found} where the place lies outside the actor's scope. */
    public void requirePlace(PlaceCode place) {
        if (!scope().contains(place)) {
            throw Problem.outOfScope();
        }
    }
}
