package org.bagui.runtime.security.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.PlatformPermissions;
import org.bagui.core.security.Role;

/** Permissions as modules have declared them, and the roles that are made of them: built-in, and of tied accounts; a copy stands for one moment. */
final class PermissionRegistry {
    private final SortedMap<String, DeclaredPermission> declared;
    private final Map<String, Role> builtIn = new LinkedHashMap<>();
    private final SortedMap<String, TiedRoleDefinition> tied;

    /** The platform's own. */
    PermissionRegistry() {
        this(
                new TreeMap<>(new PlatformPermissions()
                        .permissions().stream().collect(Collectors.toMap(DeclaredPermission::name, one -> one))),
                new TreeMap<>());
    }

    private PermissionRegistry(
            SortedMap<String, DeclaredPermission> declared, SortedMap<String, TiedRoleDefinition> tied) {
        this.declared = declared;
        this.tied = tied;
        Role.builtIn().forEach(role -> builtIn.put(role.word(), new Role(role.word(), ofRole(role.word()))));
    }

    private Set<String> ofRole(String word) {
        return declared.values().stream()
                .filter(permission -> permission.roles().contains(word))
                .map(DeclaredPermission::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * These with more.
     *
     * @throws IllegalArgumentException for a permission that is declared already, for a role that is not built in, and where a
     *     role would come to have two duties
     */
    PermissionRegistry with(Collection<DeclaredPermission> more) {
        SortedMap<String, DeclaredPermission> all = new TreeMap<>(declared);
        for (DeclaredPermission one : more) {
            if (all.put(one.name(), one) != null) {
                throw new IllegalArgumentException("declared twice: " + one.name());
            }
            if (!builtIn.keySet().containsAll(one.roles())) {
                throw new IllegalArgumentException("no built-in roles: " + one.roles());
            }
        }
        PermissionRegistry whole = new PermissionRegistry(all, tied);
        whole.builtIn.values().stream()
                .filter(role -> whole.duties(role.permissions()).size() > 1)
                .findFirst()
                .ifPresent(role -> {
                    throw new IllegalArgumentException("two duties of " + role.word());
                });
        return whole;
    }

    /** These without some. */
    PermissionRegistry without(Collection<DeclaredPermission> gone) {
        SortedMap<String, DeclaredPermission> left = new TreeMap<>(declared);
        gone.forEach(one -> left.remove(one.name(), one));
        return new PermissionRegistry(left, tied);
    }

    /**
     * These with a role of tied accounts and its permissions.
     *
     * @throws IllegalArgumentException for a word, a kind or a permission that is declared already
     */
    PermissionRegistry with(TiedRoleDefinition role) {
        if (builtIn.containsKey(role.word()) || ofKind(role.kind()).isPresent() || tied.containsKey(role.word())) {
            throw new IllegalArgumentException("declared twice: " + role.word() + ", " + role.kind());
        }
        SortedMap<String, TiedRoleDefinition> more = new TreeMap<>(tied);
        more.put(role.word(), role);
        return new PermissionRegistry(with(role.permissions()).declared, more);
    }

    /** These without a role of tied accounts and its permissions. */
    PermissionRegistry without(TiedRoleDefinition role) {
        SortedMap<String, TiedRoleDefinition> left = new TreeMap<>(tied);
        left.remove(role.word());
        return new PermissionRegistry(without(role.permissions()).declared, left);
    }

    Collection<TiedRoleDefinition> tied() {
        return tied.values();
    }

    Optional<TiedRoleDefinition> tied(String word) {
        return Optional.ofNullable(tied.get(word));
    }

    Optional<TiedRoleDefinition> ofKind(String kind) {
        return tied.values().stream().filter(role -> role.kind().equals(kind)).findFirst();
    }

    List<DeclaredPermission> all() {
        return List.copyOf(declared.values());
    }

    Optional<DeclaredPermission> find(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    Collection<Role> builtIn() {
        return builtIn.values();
    }

    Optional<Role> builtIn(String word) {
        return Optional.ofNullable(builtIn.get(word));
    }

    /** Duties of permissions by name; what is not declared has none. */
    Set<Duty> duties(Collection<String> names) {
        return Duty.of(present(names));
    }

    /** What of these is declared now. */
    List<DeclaredPermission> present(Collection<String> names) {
        List<DeclaredPermission> found = new ArrayList<>();
        new HashSet<>(names).forEach(name -> find(name).ifPresent(found::add));
        return found;
    }
}
