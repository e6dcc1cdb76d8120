package org.bagui.core.period;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;

/** Reads and writes month periods: strictly as the interface has them, leniently as sheets do. Years 1900 to 2999. */
public final class Months {
    private static final int MAX_TEXT = 40;
    private static final String YEAR = "((?:19|2[0-9])[0-9]{2})";
    private static final Pattern INTERFACE = Pattern.compile(YEAR + "-(0[1-9]|1[0-2])");
    private static final Pattern COMPACT = Pattern.compile(YEAR + "(0[1-9]|1[0-2])");
    private static final Pattern SHEET = Pattern.compile(YEAR + "(?:年(0?[1-9]|1[0-2])月份?|[./](0?[1-9]|1[0-2]))");

    private Months() {}

    /** The month of the interface form {@code 2022-03}, empty for any other text. */
    public static Optional<YearMonth> parse(String text) {
        return match(INTERFACE, text);
    }

    /** The month of the stored form {@code 202203}, empty for any other text, blanks included. */
    public static Optional<YearMonth> parseCompact(String text) {
        return match(COMPACT, text);
    }

    /**
     * The month of what a sheet says: {@code 202203}, {@code 2022-03}, {@code 2022年3月}, {@code 2022年03月},
     * {@code 2022.3}, {@code 2022/3}, with blanks or full-width digits; empty for any other text.
     */
    public static Optional<YearMonth> parseSheet(String text) {
        if (text == null || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        String key = TextFold.fold(text);
        return match(COMPACT, key).or(() -> match(INTERFACE, key)).or(() -> match(SHEET, key));
    }

    private static Optional<YearMonth> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String month = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        return Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month)));
    }

    /** The range of {@code 2022-02..2022-06}, or of one month {@code 2022-03}; empty for any other text. */
    public static Optional<MonthRange> parseRange(String text) {
        if (text == null) {
            return Optional.empty();
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return parse(text).map(MonthRange::of);
        }
        Optional<YearMonth> from = parse(text.substring(0, dots));
        Optional<YearMonth> to = parse(text.substring(dots + 2));
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return Optional.empty();
        }
        return Optional.of(new MonthRange(from.get(), to.get()));
    }

    /** Interface form, {@code 2022-03}. */
    public static String format(YearMonth month) {
        return month.toString();
    }

    /** Interface form of a range, {@code 2022-02..2022-06}; of one month just that month. */
    public static String format(MonthRange range) {
        return range.isSingle() ? format(range.from()) : format(range.from()) + ".." + format(range.to());
    }

    /** Form for people, {@code 2022年3月}. */
    public static String formatZh(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** Stored form, 202203. */
    public static int toInt(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    /**
     * The month of a stored form such as 202203.
     *
     * @throws DateTimeException if the number is no month
     */
    public static YearMonth fromInt(int stored) {
        return YearMonth.of(stored / 100, stored % 100);
    }
}
