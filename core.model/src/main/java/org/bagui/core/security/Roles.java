package org.bagui.core.security;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The roles that accounts may have: the platform's, and those that administrators have made of permissions for their place and
 * those below it.
 *
 * <p>Whoever manages accounts sees the roles of its place, of those above it and below it, and makes and changes those of its
 * place and below. Faulty input is refused with 422 {@code invalid-entry}, a role that the actor does not see with 404 {@code
 * not-found}.
 */
@ProviderType
public interface Roles {
    /** Permissions that are declared now, by name. */
    List<DeclaredPermission> permissions();

    /** The platform's roles with what they may do now, modules' permissions among them, in the order of forms. */
    List<Role> builtIn();

    /** Roles of accounts that act for one thing, as modules declare them now, by word. */
    List<TiedRoleView> tied();

    /** Roles that were made, as the actor sees them, by word. */
    List<RoleView> list(Actor by);

    /** One of them; one of the actor's own, whatever it may. */
    RoleView find(Actor by, String word);

    /**
     * Makes a role. One that manages accounts, reads the audit log or sees people in full has no permissions until a second
     * administrator confirms them, where there is another who manages the place.
     */
    RoleView create(Actor by, NewRole entered);

    /**
     * Changes what is given; what is null stays. Permissions that need a second administrator wait for one. A change holds at once
     * for whoever is signed in, on all nodes.
     *
     * @param seen versions that the actor may have seen, none for any: else 412 {@code stale-version}
     * @throws org.bagui.core.problem.Problem 403 {@code role-of-above}, {@code own-role}; 409 {@code roles-would-exclude} where an
     *     account that has the role would come to have two duties
     */
    RoleView change(Actor by, String word, List<Integer> seen, RoleChange entered);

    /**
     * Lets the permissions that wait come to be, as another administrator than the one who asked for them.
     *
     * @param permissions as shown: 409 {@code state-conflict} where they are others by now, or nothing waits
     * @throws org.bagui.core.problem.Problem 403 {@code second-person-needed}, {@code reset-lately} as for accounts
     */
    RoleView confirm(Actor by, String word, Set<String> permissions);

    /** Takes back what waits; 409 {@code state-conflict} where nothing does. */
    RoleView refuse(Actor by, String word);

    /** Removes a role that no account has; 409 {@code role-held} with their number else. */
    void remove(Actor by, String word, List<Integer> seen);

    /**
     * A role of accounts that act for one thing.
     *
     * @param role its word and permissions
     * @param kind kind of the things
     */
    record TiedRoleView(Role role, String kind) {}

    /**
     * A role that was made.
     *
     * @param role its word and permissions
     * @param jurisdiction place where, and below which, it may be given
     * @param titles what people call it
     * @param version goes up with each change
     * @param pending permissions that wait for a second administrator, or null
     */
    record RoleView(
            Role role,
            PlaceCode jurisdiction,
            RoleTitles titles,
            int version,
            String createdBy,
            Instant createdAt,
            PendingPermissions pending) {}

    /**
     * What people call a role.
     *
     * @param zh in Chinese
     * @param en in English
     */
    record RoleTitles(@NotNull String zh, @NotNull String en) {
        /** The title of a language. */
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    /** Permissions that a role shall have once a second administrator confirms them. */
    record PendingPermissions(Set<String> permissions, String askedBy, Instant askedAt) {}

    /** A role to be made, as entered; its word becomes {@code <jurisdiction>.<name>}. */
    record NewRole(
            @NotNull String jurisdiction,
            @NotNull String name,
            @NotNull RoleTitles titles,
            @NotEmpty Set<String> permissions) {}

    /** A change of a role, as entered; null keeps a value. */
    record RoleChange(RoleTitles titles, Set<String> permissions) {}
}
