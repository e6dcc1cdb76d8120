package org.bagui.plugin.ledger.demand;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;

/**
 * A cell that says both ends of a pay, as in {@code 3500-5000}, {@code 3500～5000元/月}, {@code 3.5千至5千}.
 *
 * @param min lower end, CNY a month
 * @param max upper end
 */
record WageCell(int min, int max) {
    private static final Pattern RANGE = Pattern.compile(
            "(\\d{1,6}(?:\\.\\d{1,2})?)(千|k|万)?(?:元|元/月)?[-~至到](\\d{1,6}(?:\\.\\d{1,2})?)(千|k|万)?(?:元|元/月)?");
    private static final int LONGEST = 40;

    /** Both ends of the pay, or empty where the text says anything else. */
    static Optional<WageCell> read(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = TextFold.fold(text).replace(",", "");
        Matcher range = RANGE.matcher(folded);
        if (!range.matches()) {
            return Optional.empty();
        }
        String upperUnit = range.group(4);
        // 3-5千 means thousands at both ends.
        String lowerUnit = range.group(2) == null ? upperUnit : range.group(2);
        return Optional.of(new WageCell(yuan(range.group(1), lowerUnit), yuan(range.group(3), upperUnit)));
    }

    private static int yuan(String number, String unit) {
        double factor = unit == null ? 1 : unit.equals("万") ? 10_000 : 1_000;
        return (int) Math.min(Math.round(Double.parseDouble(number) * factor), 99_999_999);
    }
}
