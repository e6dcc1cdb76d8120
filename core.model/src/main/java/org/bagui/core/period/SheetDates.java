package org.bagui.core.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;

/** Reads dates as sheets write them. */
public final class SheetDates {
    private static final int MAX_TEXT = 40;
    private static final String YEAR = "((?:19|2[0-9])[0-9]{2})";
    private static final Pattern COMPACT = Pattern.compile(YEAR + "()([0-9]{2})([0-9]{2})");
    private static final Pattern SEPARATED = Pattern.compile(YEAR + "([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern CHINESE = Pattern.compile(YEAR + "()年([0-9]{1,2})月([0-9]{1,2})[日号]");

    private SheetDates() {}

    /**
     * The day of {@code 2022年2月25日}, {@code 2022-2-25}, {@code 2022/2/25}, {@code 2022.2.25} or {@code 20220225}, with
     * blanks or full-width digits, years 1900 to 2999; empty for any other text and for days that do not exist.
     */
    public static Optional<LocalDate> parse(String text) {
        if (text == null || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        String key = TextFold.fold(text);
        return match(COMPACT, key).or(() -> match(SEPARATED, key)).or(() -> match(CHINESE, key));
    }

    private static Optional<LocalDate> match(Pattern pattern, String key) {
        Matcher matcher = pattern.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(matcher.group(3));
        int day = Integer.parseInt(matcher.group(4));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth of = YearMonth.of(Integer.parseInt(matcher.group(1)), month);
        return of.isValidDay(day) ? Optional.of(of.atDay(day)) : Optional.empty();
    }
}
