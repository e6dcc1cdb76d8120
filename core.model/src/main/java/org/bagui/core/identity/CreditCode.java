package org.bagui.core.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;

/** Unified social credit codes (GB 32100-2015): 18 characters without I, O, S, V, Z, the last one a check. */
public final class CreditCode {
    /** Code of the fault that every channel tells of a text that is no credit code, whichever rule it breaks. */
    public static final String FAULT = "uscc-check";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Which rule a text breaks. */
    public enum Fault {
        /** Nothing there. */
        BLANK,
        /** Not 18 characters. */
        LENGTH,
        /** A character that the alphabet lacks, or a letter in the area code (places 3 to 8). */
        CHARACTER,
        /** The check character (place 18) is not the one that the rule gives. */
        CHECK;

        /** Code that every channel tells, whichever rule is broken: officers compare all 18 characters in any case. */
        public String code() {
            return FAULT;
        }
    }

    /**
     * What a check found.
     *
     * @param code the text as a credit code: half width, upper case, without blanks around it
     * @param fault why it is none, or empty
     * @param organisationCodeDoubtful whether places 9 to 17 break GB 11714: a warning only, some issued codes do
     */
    public record Result(String code, Optional<Fault> fault, boolean organisationCodeDoubtful) {
        /** Whether the code is good. */
        public boolean isValid() {
            return fault.isEmpty();
        }
    }

    /** Half width, upper case, without blanks around it; what is no code stays what it is. */
    public static String normalise(String text) {
        return TextFold.tidy(text).toUpperCase(Locale.ROOT);
    }

    /** Checks a text after {@link #normalise}; never throws. */
    public static Result check(String text) {
        String code = normalise(text);
        Optional<Fault> fault = faultOf(code);
        boolean doubtful = fault.isEmpty() && !OrganisationCode.isValid(code.substring(8, 17));
        return new Result(code, fault, doubtful);
    }

    private static Optional<Fault> faultOf(String code) {
        if (code.isEmpty()) {
            return Optional.of(Fault.BLANK);
        }
        if (code.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!FORM.matcher(code).matches()) {
            return Optional.of(Fault.CHARACTER);
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code) ? Optional.empty() : Optional.of(Fault.CHECK);
    }

    /** Weight of place i is 3^(i-1) mod 31; the check's value makes the weighted sum a multiple of 31. */
    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
