package org.bagui.runtime.security.account;

import java.util.Optional;
import java.util.stream.Stream;
import org.bagui.core.security.Role;

/** Finds roles by the words of the interface. */
public final class RoleWords {
    private RoleWords() {}

    /** The role of a word, if there is one. */
    public static Optional<Role> find(String word) {
        return Stream.of(Role.values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
