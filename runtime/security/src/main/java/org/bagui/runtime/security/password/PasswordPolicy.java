package org.bagui.runtime.security.password;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bagui.runtime.security.SecuritySettings;

/** Profiles of what passwords must be. */
public enum PasswordPolicy {
    /** Usual practice for classified protection level 2: 8 characters of three kinds, changed every so many days. */
    GOV(8, 3),
    /** NIST SP 800-63B and OWASP ASVS 5.0, 6.2: 12 characters of any kind, changed where there is a reason. */
    MODERN(12, 1);

    private final int length;
    private final int kinds;

    PasswordPolicy(int length, int kinds) {
        this.length = length;
        this.kinds = kinds;
    }

    /**
     * The policy that is set.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public static PasswordPolicy of(SecuritySettings settings) {
        String word = settings.password_policy();
        return Arrays.stream(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("password.policy 应为 should be one of "
                        + Arrays.stream(values()).map(PasswordPolicy::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Least number of characters. */
    public int length() {
        return length;
    }

    /** Least number of kinds: capitals, small letters, digits, others. */
    int kinds() {
        return kinds;
    }

    /** Days after which a password must be changed; 0 for never. */
    public int days(SecuritySettings settings) {
        return this == GOV ? settings.password_days() : 0;
    }
}
