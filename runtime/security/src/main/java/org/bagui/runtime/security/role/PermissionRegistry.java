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

/** Permissions as modules have declared them, and the built-in roles that are made of them; a copy stands for one moment. */
final class PermissionRegistry {
    private final SortedMap<String, DeclaredPermission> declared;
    private final Map<String, Role> builtIn = new LinkedHashMap<>();

    /** The platform's own. */
    PermissionRegistry() {
        this(new TreeMap<>(new PlatformPermissions()
                .permissions().stream().collect(Collectors.toMap(DeclaredPermission::name, one -> one))));
    }

    private PermissionRegistry(SortedMap<String, DeclaredPermission> declared) {
        this.declared = declared;
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
        PermissionRegistry whole = new PermissionRegistry(all);
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
        return new PermissionRegistry(left);
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
