package org.bagui.plugin.reports.sheet.header;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds what officers vary in a column's title without meaning another column.
 *
 * <p>Four steps, each looser than the one before: blanks, width, case, punctuation; then units in brackets, a leading
 * number, "其中"; then whatever else stands in brackets; then a closing "人数" or "情况".
 */
final class TitleFold {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{<《][^()\\[\\]【】〔〕{}<>《》]*[)\\]】〕}>》]");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:\\(?\\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、)\\s*(?=\\D)");
    private static final Pattern OF_WHICH = Pattern.compile("^(?:其中|内含)[:含,]?\\s*");
    private static final Pattern UNIT_WORDS =
            Pattern.compile("^(?:单位|计量单位)?(?:元|万元|千元|人|名|个|户|家|岁|年|月|张|床|天|人次|小时|课时|学时|"
                    + "元月|元人月|元每月|元人|位|%|百分比|人数|必填|选填|可选|可不填|下拉选择|单选|多选|是否|是/否)?$");
    private static final Set<String> FORMAT_WORDS = Set.of("yyyymm", "yyyymmdd", "年月", "年月日", "yyyy年mm月");
    private static final Pattern STEM = Pattern.compile("(?:总人数|人数|数量|数|情况|名称)$");

    private TitleFold() {}

    /** Gives the title by letters and digits alone, of one width and case. */
    static String full(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Gives the title without its number, "其中" and units. */
    static String core(String title) {
        return full(withoutUnits(title));
    }

    /** Gives the title without anything in brackets. */
    static String outside(String title) {
        return full(BRACKETS.matcher(withoutUnits(title)).replaceAll(""));
    }

    /** Gives the title without brackets and without a closing word that only says that heads are counted. */
    static String stem(String title) {
        String outside = outside(title);
        String stem = STEM.matcher(outside).replaceFirst("");
        return stem.length() < 2 ? outside : stem;
    }

    private static String withoutUnits(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFKC).strip();
        text = NUMBERED.matcher(text).replaceFirst("");
        text = OF_WHICH.matcher(text).replaceFirst("");
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder rest = new StringBuilder(text.length());
        while (brackets.find()) {
            String inside = full(brackets.group());
            boolean unit = UNIT_WORDS.matcher(inside).matches() || FORMAT_WORDS.contains(inside);
            brackets.appendReplacement(rest, unit ? "" : Matcher.quoteReplacement(brackets.group()));
        }
        return brackets.appendTail(rest).toString();
    }
}
