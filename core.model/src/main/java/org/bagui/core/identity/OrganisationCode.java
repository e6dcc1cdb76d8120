package org.bagui.core.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;

/** Organisation codes (GB 11714-1997): 8 characters of 0-9, A-Z and a check, often with a hyphen before it. */
public final class OrganisationCode {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    /** Half width, upper case, without blanks around it and without the hyphen before the check. */
    public static String normalise(String text) {
        String code = TextFold.tidy(text).toUpperCase(Locale.ROOT);
        return code.length() == 10 && code.charAt(8) == '-' ? code.substring(0, 8) + code.charAt(9) : code;
    }

    /** Whether the text is an organisation code as {@link #normalise} gives it. */
    public static boolean isValid(String code) {
        return code != null && FORM.matcher(code).matches() && code.charAt(8) == check(code);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), 36) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        if (check == 10) {
            return 'X';
        }
        return check == 11 ? '0' : (char) ('0' + check);
    }
}
