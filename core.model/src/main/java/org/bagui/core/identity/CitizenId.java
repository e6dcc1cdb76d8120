package org.bagui.core.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;

/** Citizen ID numbers (GB 11643-1999): area 6, date of birth 8, sequence 3, check 1. Sensitive: mask before showing. */
public final class CitizenId {
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    /** 18 places with a birth date in places 7 to 14, inside a text; a credit code has no such date. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");

    /** The same wherever it stands, in what is left of a text without its signs. */
    private static final Pattern ANYWHERE =
            Pattern.compile("[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9x]");

    private static final Pattern OLD_FORM = Pattern.compile("[0-9]{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST = 1900;
    private static final String GUANGXI = "45";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private CitizenId() {}

    /** Why a text is no ID number. */
    public enum Fault {
        /** Nothing there. */
        BLANK("id-missing"),
        /** A number of 15 digits: not issued since 1999, not valid since 2013. */
        FIRST_GENERATION("id-first-generation"),
        /** Not 18 characters. */
        LENGTH("id-length"),
        /** Not 17 digits and a digit or X. */
        CHARACTER("id-character"),
        /** The date of birth does not exist, or lies before 1900. */
        BIRTH_DATE("id-birth-date"),
        /** The date of birth lies in the future. */
        FUTURE("id-future"),
        /** No province has such an area code, or Guangxi never had it. */
        AREA("id-area"),
        /** The check character is not the one that the rule gives. */
        CHECK("id-check");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** Stable code, kebab-case. */
        public String code() {
            return code;
        }
    }

    /**
     * What a check found. Its text form masks the number.
     *
     * @param number the text as an ID number: half width, upper case, without blanks around it
     * @param fault why it is none, or empty
     * @param areaUnknown whether the area code is in no list: a warning outside Guangxi
     */
    public record Result(String number, Optional<Fault> fault, boolean areaUnknown) {
        /** Whether the number is good. */
        public boolean isValid() {
            return fault.isEmpty();
        }

        /** Date of birth of a good number. */
        public Optional<LocalDate> birthDate() {
            return isValid() ? birthDateOf(number) : Optional.empty();
        }

        /** Sex of a good number as code of the list {@code sex} (GB/T 2261.1): 1 male, 2 female. */
        public Optional<String> sex() {
            return isValid() ? Optional.of((number.charAt(16) - '0') % 2 == 1 ? "1" : "2") : Optional.empty();
        }

        @Override
        public String toString() {
            return "Result[number=" + mask(number) + ", fault=" + fault + ", areaUnknown=" + areaUnknown + "]";
        }
    }

    /** Half width, upper case, without blanks around it; what is no number stays what it is. */
    public static String normalise(String text) {
        return TextFold.tidy(text).toUpperCase(Locale.ROOT);
    }

    /** Checks a text without a list of area codes: only their province part is. */
    public static Result check(String text, LocalDate today) {
        return check(text, today, area -> true);
    }

    /**
     * Checks a text after {@link #normalise}; never throws.
     *
     * @param today day that no date of birth may lie after
     * @param knownArea whether an area code of 6 digits was ever listed; retired codes stay valid on cards
     */
    public static Result check(String text, LocalDate today, Predicate<String> knownArea) {
        String number = normalise(text);
        Optional<Fault> fault = faultOf(number, today);
        if (fault.isPresent() || knownArea.test(number.substring(0, 6))) {
            return new Result(number, fault, false);
        }
        Optional<Fault> area = number.startsWith(GUANGXI) ? Optional.of(Fault.AREA) : Optional.empty();
        return new Result(number, area, true);
    }

    private static Optional<Fault> faultOf(String number, LocalDate today) {
        if (number.isEmpty()) {
            return Optional.of(Fault.BLANK);
        }
        if (number.length() != 18) {
            boolean old = OLD_FORM.matcher(number).matches();
            return Optional.of(old ? Fault.FIRST_GENERATION : Fault.LENGTH);
        }
        if (!FORM.matcher(number).matches()) {
            return Optional.of(Fault.CHARACTER);
        }
        if (number.charAt(17) != checkCharacter(number)) {
            return Optional.of(Fault.CHECK);
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return Optional.of(Fault.AREA);
        }
        Optional<LocalDate> birth = birthDateOf(number);
        if (birth.isEmpty()) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return birth.get().isAfter(today) ? Optional.of(Fault.FUTURE) : Optional.empty();
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Optional<LocalDate> birthDateOf(String number) {
        int year = Integer.parseInt(number.substring(6, 10));
        int month = Integer.parseInt(number.substring(10, 12));
        int day = Integer.parseInt(number.substring(12, 14));
        boolean real = year >= EARLIEST
                && month >= 1
                && month <= 12
                && YearMonth.of(year, month).isValidDay(day);
        return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Whether a text, which may be null, holds something of the form of an ID number. */
    public static boolean isIn(String text) {
        return text != null && text.length() >= 18 && IN_TEXT.matcher(text).find();
    }

    /**
     * Whether anything in a text, which may be null, can be read as an ID number, however it is spelt: full width, with letters
     * before or behind it, with blanks and signs between its digits whatever the check character, with words between them where
     * the check character is right. For texts that people write; codes of other kinds may be taken for a number by it.
     */
    public static boolean isSpeltIn(String text) {
        String folded = TextFold.fold(text);
        StringBuilder bare = new StringBuilder();
        folded.codePoints().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            if (digit >= 0) {
                bare.append(digit);
            } else if (Character.isLetter(letter)) {
                bare.append(letter == 'x' ? 'x' : ' ');
            }
        });
        return ANYWHERE.matcher(bare).find() || isValidAcross(bare.toString().replace(" ", ""));
    }

    /** Whether 18 places that follow each other are a number; an x may be the check character or stand in between. */
    private static boolean isValidAcross(String places) {
        String digits = places.replace("x", "");
        for (int from = 0; from + 17 <= digits.length(); from++) {
            String first = digits.substring(from, from + 17);
            boolean whole = from + 18 <= digits.length() && isValid(digits.substring(from, from + 18));
            if (whole || isValid(first + 'X') && isCrossed(places, from + 17)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValid(String number) {
        return faultOf(number, LocalDate.MAX).isEmpty();
    }

    /** Whether an x stands behind so many digits. */
    private static boolean isCrossed(String places, int digits) {
        int seen = 0;
        int at = 0;
        while (seen < digits) {
            seen += places.charAt(at++) == 'x' ? 0 : 1;
        }
        return at < places.length() && places.charAt(at) == 'x';
    }

    /** The number with all but the first three and last four characters starred; a short text wholly. */
    public static String mask(String number) {
        if (number == null) {
            return "";
        }
        int shown = number.length() > 7 ? 3 : 0;
        int tail = number.length() > 7 ? 4 : 0;
        return number.substring(0, shown)
                + "*".repeat(number.length() - shown - tail)
                + number.substring(number.length() - tail);
    }
}
