package org.bagui.core.security;

import jakarta.validation.constraints.NotNull;

/**
 * The one thing that an account acts for, and whose data alone it sees.
 *
 * @param kind what kind of thing it is, as a {@link TiedRole} says: {@code enterprise}
 * @param key what tells it from others of its kind: the credit code of an enterprise
 */
public record Tie(@NotNull String kind, @NotNull String key) {
    /** Kind of an enterprise, whose key is its credit code. */
    public static final String ENTERPRISE = "enterprise";

    /** An enterprise by its credit code; null where there is none. */
    static Tie ofEnterprise(String uscc) {
        return uscc == null ? null : new Tie(ENTERPRISE, uscc);
    }

    /** The credit code of the enterprise that it is; null for any other thing, and where there is none. */
    static String enterprise(Tie tie) {
        return tie != null && ENTERPRISE.equals(tie.kind()) ? tie.key() : null;
    }
}
