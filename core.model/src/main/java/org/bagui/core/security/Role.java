package org.bagui.core.security;

import java.util.List;
import java.util.Set;

/**
 * A role of accounts: one of the platform's, which are named here, or one that an administrator has made. Roles of the same word
 * are equal.
 *
 * @param word its word in the interface: {@code officer}; of one that was made, with its place: {@code 450203.statistics}
 * @param permissions what it may do inside the place of an account; of the platform's, modules may add some of theirs
 */
public record Role(String word, Set<String> permissions) {
    /** Accounts, code lists, tenants and modules; no ledger data. */
    public static final Role ADMINISTRATOR = builtIn(PlatformPermissions.ADMINISTRATOR);
    /** Reads, writes, imports and exports; keeps people, and sees one in full with a reason. */
    public static final Role OFFICER = builtIn(PlatformPermissions.OFFICER);
    /** Reads and exports, and judges what officers report; sees people masked. */
    public static final Role REVIEWER = builtIn(PlatformPermissions.REVIEWER);
    /** Reads entries; no people. */
    public static final Role READER = builtIn(PlatformPermissions.READER);
    /** Reports for one enterprise by a form of its own; the {@link TiedRole} of the ledger's module. */
    public static final Role ENTERPRISE_CLERK =
            new Role("enterprise-clerk", Set.of(Permission.OWN_ENTERPRISE_REPORT, Permission.REFERENCE_READ));
    /** Reads the audit log. */
    public static final Role AUDITOR = builtIn(PlatformPermissions.AUDITOR);

    private static final List<Role> BUILT_IN = List.of(OFFICER, REVIEWER, READER, AUDITOR, ADMINISTRATOR);

    public Role {
        permissions = Set.copyOf(permissions);
    }

    private static Role builtIn(String word) {
        return new Role(word, PlatformPermissions.ofRole(word));
    }

    /** The platform's own roles, in the order of forms. */
    public static List<Role> builtIn() {
        return BUILT_IN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role role && word.equals(role.word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }
}
