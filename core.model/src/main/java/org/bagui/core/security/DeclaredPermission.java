package org.bagui.core.security;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A permission that a module declares. Its title stands in the module's l10n files as {@code permission.<name>}, what it allows
 * as {@code permission.<name>.help}.
 *
 * @param name {@code <plugin>.<act>}, as operations ask for it
 * @param duty what it is there for: permissions of two duties exclude each other on one account
 * @param roles words of the built-in roles that have it by default
 * @param regionOnly whether only accounts of a whole region have it, whatever their roles say
 */
public record DeclaredPermission(String name, Duty duty, Set<String> roles, boolean regionOnly) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}([.][a-z][A-Za-z0-9-]{0,59}){1,3}");

    /** @throws IllegalArgumentException for a name of another form */
    public DeclaredPermission {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a permission: " + name);
        }
        roles = Set.copyOf(roles);
    }

    /** A permission that these built-in roles have by default; without any, roles that are made may have it. */
    public static DeclaredPermission of(String name, Duty duty, Role... roles) {
        return new DeclaredPermission(
                name, duty, Stream.of(roles).map(Role::word).collect(Collectors.toUnmodifiableSet()), false);
    }
}
