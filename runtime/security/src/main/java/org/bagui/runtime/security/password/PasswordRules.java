package org.bagui.runtime.security.password;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long and mixed as the policy asks, not around the user name, not guessed first, none of the last five. */
public final class PasswordRules {
    /** Passwords that may not come again, the present one among them. */
    public static final int REMEMBERED = 5;

    private final PasswordPolicy policy;

    /** Rules of a policy. */
    public PasswordRules(PasswordPolicy policy) {
        this.policy = policy;
    }

    /** Least number of characters. */
    public int length() {
        return policy.length();
    }

    /** Code of the first rule of form that the password breaks. */
    public Optional<String> fault(String username, String password) {
        if (password == null || password.isEmpty()) {
            return Optional.of("required");
        }
        if (password.codePointCount(0, password.length()) < policy.length()) {
            return Optional.of("password-too-short");
        }
        if (password.length() > Passwords.MAX_LENGTH) {
            return Optional.of("password-too-long");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("control-character");
        }
        if (kinds(password) < policy.kinds()) {
            return Optional.of("password-too-simple");
        }
        boolean named = username != null
                && !username.isEmpty()
                && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
        if (named) {
            return Optional.of("password-holds-username");
        }
        return GuessedPassword.is(username, password) ? Optional.of("password-common") : Optional.empty();
    }

    /** Whether the password is one of the former ones; hashes, so call it inside {@link Passwords#limited}. */
    public static boolean isUsedBefore(Passwords passwords, String password, List<String> hashes) {
        return hashes.stream().anyMatch(hash -> passwords.matches(password, hash));
    }

    private static long kinds(String password) {
        return password.codePoints().map(PasswordRules::kind).distinct().count();
    }

    private static int kind(int character) {
        if (Character.isLowerCase(character)) {
            return 0;
        }
        if (Character.isUpperCase(character)) {
            return 1;
        }
        return Character.isDigit(character) ? 2 : 3;
    }
}
