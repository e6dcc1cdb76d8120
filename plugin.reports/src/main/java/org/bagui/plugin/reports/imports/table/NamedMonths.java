package org.bagui.plugin.reports.imports.table;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether what stands above a table names another month than the one it is sent for. A day (填报时间：2022年7月5日)
 * stands for its month and the one before, which is reported then; where a month is named without a day, it alone counts.
 */
public final class NamedMonths {
    private static final Pattern CHINESE =
            Pattern.compile("(?<!\\d)(20\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号])?");
    private static final Pattern FIGURES =
            Pattern.compile("(?<!\\d)(20\\d\\d)\\s*[-./]\\s*(\\d{1,2})(?!\\d)(?:\\s*[-./]\\s*(\\d{1,2}))?");

    private NamedMonths() {}

    private record Named(String text, YearMonth month, boolean isDay) {
        boolean fits(YearMonth asked) {
            return month.equals(asked) || isDay && month.minusMonths(1).equals(asked);
        }
    }

    /** The text that names another month; empty where none is named, or one of those named is the month. */
    public static Optional<String> otherThan(YearMonth asked, List<String> texts) {
        List<Named> named = new ArrayList<>();
        for (String text : texts) {
            String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
            add(named, text, CHINESE.matcher(folded));
            add(named, text, FIGURES.matcher(folded));
        }
        if (named.stream().anyMatch(one -> !one.isDay())) {
            named.removeIf(Named::isDay);
        }
        return named.isEmpty() || named.stream().anyMatch(one -> one.fits(asked))
                ? Optional.empty()
                : Optional.of(named.get(0).text());
    }

    private static void add(List<Named> named, String text, Matcher found) {
        while (found.find()) {
            boolean isDay = found.group(3) != null;
            month(found).ifPresent(month -> named.add(new Named(text, month, isDay)));
        }
    }

    private static Optional<YearMonth> month(Matcher found) {
        int number = Integer.parseInt(found.group(2));
        return number < 1 || number > 12
                ? Optional.empty()
                : Optional.of(YearMonth.of(Integer.parseInt(found.group(1)), number));
    }
}
