package org.bagui.runtime.security.account;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.security.Role;

/** Roles by the words of the interface. */
public final class RoleWords {
    private RoleWords() {}

    /** The role of a word, if there is one. */
    public static Optional<Role> find(String word) {
        return Stream.of(Role.values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** The words of roles, joined by commas. */
    public static String joined(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
    }

    /** Roles whose words are joined by commas; what is no role is left out. */
    public static Set<Role> read(String joined) {
        Set<Role> roles = new TreeSet<>();
        for (String word : joined.split(",")) {
            find(word).ifPresent(roles::add);
        }
        return roles;
    }
}
