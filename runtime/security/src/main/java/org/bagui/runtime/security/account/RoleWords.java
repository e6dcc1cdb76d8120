package org.bagui.runtime.security.account;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bagui.core.security.Role;

/** Words of roles and permissions as columns keep them: joined by commas. */
public final class RoleWords {
    private RoleWords() {}

    /** The words of roles, joined by commas. */
    public static String joined(Collection<Role> roles) {
        return joinedWords(roles.stream().map(Role::word).collect(Collectors.toSet()));
    }

    /** Words joined by commas. */
    public static String joinedWords(Set<String> words) {
        return String.join(",", new TreeSet<>(words));
    }

    /** Words that are joined by commas. */
    public static Set<String> read(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }
}
