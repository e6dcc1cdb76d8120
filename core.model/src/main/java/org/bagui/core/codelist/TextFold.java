package org.bagui.core.codelist;

import java.text.Normalizer;

/**
 * Folds texts of sheets so that spellings of one thing become equal: width, blanks, brackets, dashes, letter case.
 *
 * <p>Width follows Unicode NFKC. Both methods read {@code null} as an empty text and never throw.
 */
public final class TextFold {
    private TextFold() {}

    /**
     * Key for comparing: NFKC, no blanks or invisible characters anywhere, round brackets, plain dashes and commas,
     * lower case.
     */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String wide = normal(text);
        StringBuilder key = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            if (!isBlank(c)) {
                key.append(isHan(c) ? c : unify(c));
            }
        }
        return key.toString();
    }

    /** Text for keeping: NFKC, without blanks and invisible characters at both ends; inner ones stay. */
    public static String tidy(String text) {
        if (text == null) {
            return "";
        }
        String wide = normal(text);
        int from = 0;
        int to = wide.length();
        while (from < to && isBlank(wide.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(wide.charAt(to - 1))) {
            to--;
        }
        return wide.substring(from, to);
    }

    /** Whether the character shows nothing: blanks of any width, controls, zero-width and byte order marks. */
    static boolean isBlank(char c) {
        if (isHan(c)) {
            return false;
        }
        if (c < 0x80) {
            return c <= ' ' || c == 0x7F;
        }
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    private static char unify(char c) {
        return switch (c) {
            case '[', '{', '【', '〔', '〖' -> '(';
            case ']', '}', '】', '〕', '〗' -> ')';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '、' -> ',';
            default -> Character.toLowerCase(Character.toUpperCase(c));
        };
    }

    /** The normaliser is skipped for texts that it cannot change: most cells are plain Chinese or ASCII. */
    private static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isHan(c) && c != '、') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
