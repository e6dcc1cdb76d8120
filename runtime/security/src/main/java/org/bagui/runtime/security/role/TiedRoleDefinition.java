package org.bagui.runtime.security.role;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.TiedRole;

/**
 * A role of tied accounts as its module declared it when it came.
 *
 * @param word its word
 * @param kind kind of the things
 * @param permissions permissions of the role alone
 * @param module what knows the things
 */
public record TiedRoleDefinition(String word, String kind, List<DeclaredPermission> permissions, TiedRole module) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** @throws IllegalArgumentException for names of another form, and where it has anything but permissions of tied accounts */
    public TiedRoleDefinition {
        permissions = List.copyOf(permissions);
        if (!NAME.matcher(word).matches() || !NAME.matcher(kind).matches()) {
            throw new IllegalArgumentException("no names of a tied role: " + word + ", " + kind);
        }
        boolean alone = permissions.stream()
                .allMatch(one -> one.duty() == Duty.TIED && one.roles().isEmpty());
        if (permissions.isEmpty() || !alone) {
            throw new IllegalArgumentException("not permissions of tied accounts alone: " + permissions);
        }
    }

    /** The role: what was declared with it, and to read code lists. */
    public Role role() {
        Set<String> names = new HashSet<>(Set.of(Permission.REFERENCE_READ));
        permissions.forEach(one -> names.add(one.name()));
        return new Role(word, names);
    }
}
