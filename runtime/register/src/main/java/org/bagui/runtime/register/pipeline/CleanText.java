package org.bagui.runtime.register.pipeline;

import java.text.Normalizer;
import java.util.Set;

/** Cleans texts as officers type them: blanks of any width, full-width digits, words that mean "open". */
final class CleanText {
    private static final Set<String> OPEN = Set.of("不限", "无", "面议", "待定", "-", "--", "—", "/", "\\", "无要求", "不要求");

    private static final int LONGEST_OPEN =
            OPEN.stream().mapToInt(String::length).max().orElseThrow();

    private CleanText() {}

    /** Text without blanks of any width at its ends. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Text in half width (NFKC) without any blank, for numbers, dates and codes. */
    static String folded(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c < 0x7F;
        }
        if (plain) {
            return text;
        }
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (!isBlank(c) && c != '\n' && c != '\r') {
                kept.append(c == '\u2212' || c == '\u2013' ? '-' : c);
            }
        }
        return kept.toString();
    }

    /** Whether a text stands for "no requirement" or "open" in an optional field. */
    static boolean isOpenWord(String text) {
        return text.length() <= LONGEST_OPEN && OPEN.contains(text);
    }

    /** Whether a text is unfit to be kept: NUL, control characters, halves of surrogate pairs. */
    static boolean isUnfit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return true;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\uFEFF'
                || c == '\u200B'
                || Character.isSpaceChar(c);
    }
}
