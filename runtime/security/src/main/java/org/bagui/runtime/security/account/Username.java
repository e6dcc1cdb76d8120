package org.bagui.runtime.security.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of accounts: lower case letters, digits, dot, hyphen and underscore, 2 to 40 of them, a letter first. */
public final class Username {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST_TRIED = 200;

    private Username() {}

    /** The name as kept, of a text as entered; never null. */
    public static String normal(String entered) {
        if (entered == null) {
            return "";
        }
        String name = entered.strip().toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST_TRIED ? name : name.substring(0, LONGEST_TRIED);
    }

    /** Whether an account may have the name. */
    public static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }
}
