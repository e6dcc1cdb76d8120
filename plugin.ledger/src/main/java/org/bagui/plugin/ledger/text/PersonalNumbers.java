package org.bagui.plugin.ledger.text;

import java.util.regex.Pattern;

/** Finds citizen ID numbers in free text, where the ledgers of enterprises must not hold any. */
public final class PersonalNumbers {
    /** 18 places with a birth date in places 7 to 14 (GB 11643); a credit code has no such date. */
    private static final Pattern ID_NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");

    private PersonalNumbers() {}

    /** Whether the text, which may be null, holds something of the form of an ID number. */
    public static boolean isIn(String text) {
        return text != null && text.length() >= 18 && ID_NUMBER.matcher(text).find();
    }
}
