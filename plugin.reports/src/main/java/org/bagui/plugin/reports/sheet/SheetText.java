package org.bagui.plugin.reports.sheet;

/** What counts as blank in a sheet: officers pad cells with full-width and no-break blanks as well. */
public final class SheetText {

    private SheetText() {}

    /** Says whether the text holds blanks only. */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Says whether the character is a blank: space of any width, tab, line break, zero-width mark. */
    public static boolean isBlank(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        if (c > '\u3000') {
            return c == '\uFEFF';
        }
        return c >= 0x85 && (c == 0x85 || c == '\u200B' || Character.isSpaceChar(c));
    }

    /** Gives the text without blanks at either end. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
