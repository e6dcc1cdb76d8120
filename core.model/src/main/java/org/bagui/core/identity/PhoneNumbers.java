package org.bagui.core.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;

/** Phone cells of the forms: one or two numbers, mobile or landline with area code, in at most 40 characters. */
public final class PhoneNumbers {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2[0-9])[0-9]{8}|0[3-9][0-9]{2}[0-9]{7,8}");
    /** A mobile number inside a text, as people write it; no part of a longer number. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![0-9A-Za-z])(?:(?:\\+|00)?86[\\s\\-]?)?1[3-9](?:[\\s\\-‐‑–—.·]?[0-9]){9}(?![0-9A-Za-z])");

    private static final Pattern SEPARATOR = Pattern.compile("[/,;|、或\\n\\r]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NOISE = Pattern.compile("[\\s()\\-‐‑–—]+");
    private static final int MAX_TEXT = 40;
    private static final int MAX_NUMBERS = 2;

    private PhoneNumbers() {}

    /**
     * What a check found.
     *
     * @param text the numbers in normal form, joined by {@code /}; what was typed, trimmed, where it is not valid
     * @param numbers the numbers in normal form (digits only), none where it is not valid
     */
    public record Result(String text, List<String> numbers) {
        public Result {
            numbers = List.copyOf(numbers);
        }

        /** Whether the cell holds one or two good numbers and nothing else. */
        public boolean isValid() {
            return !numbers.isEmpty();
        }

        /** The first mobile number, for finding the same one again. */
        public Optional<String> mobile() {
            return numbers.stream().filter(PhoneNumbers::isMobile).findFirst();
        }
    }

    /** Whether the text is a mobile number in normal form: 11 digits, the second from 3 to 9. */
    public static boolean isMobile(String number) {
        return number != null && MOBILE.matcher(number).matches();
    }

    /** Whether a mobile number stands in a text, in any width, with blanks or signs between its digits; null has none. */
    public static boolean isMobileIn(String text) {
        return text != null && IN_TEXT.matcher(TextFold.tidy(text)).find();
    }

    /**
     * Checks a cell; never throws. Blanks, hyphens, brackets and a leading +86, 0086 or 86 are set aside; two numbers are
     * parted by a slash, comma, semicolon, line end, 或, or blanks.
     */
    public static Result check(String text) {
        if (isMobile(text)) {
            // What nearly every cell holds.
            return new Result(text, List.of(text));
        }
        String tidy = TextFold.tidy(text);
        if (tidy.length() > MAX_TEXT) {
            return new Result(tidy, List.of());
        }
        Optional<List<String>> numbers = numbers(SEPARATOR.split(tidy)).or(() -> numbers(BLANKS.split(tidy)));
        return numbers.map(found -> new Result(String.join("/", found), found))
                .orElseGet(() -> new Result(tidy, List.of()));
    }

    private static Optional<List<String>> numbers(String[] parts) {
        List<String> numbers = new ArrayList<>();
        for (String part : parts) {
            Optional<String> number = number(part);
            if (number.isEmpty() || numbers.size() == MAX_NUMBERS) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static Optional<String> number(String part) {
        String digits = NOISE.matcher(part).replaceAll("");
        if (isMobile(digits) || LANDLINE.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        String national = digits.replaceFirst("^(?:\\+86|0086|86)", "");
        return isMobile(national) ? Optional.of(national) : Optional.empty();
    }
}
