package org.bagui.plugin.reports.sheet;

/**
 * The escapes of text in .xlsx: {@code _xHHHH_} stands for a character that XML cannot carry (ECMA-376 part 1,
 * 22.9.2.19, ST_Xstring).
 */
public final class Xstring {

    /** Characters of an escape. */
    public static final int ESCAPE = 7;

    private static final String HEX = "0123456789ABCDEF";

    private Xstring() {}

    /** Gives the text that a written one stands for. */
    public static String decode(String written) {
        // Looking for one character first is several times quicker, and few texts have it.
        int at = written.indexOf('_') < 0 ? -1 : written.indexOf("_x");
        if (at < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        int from = 0;
        for (; at >= 0; at = written.indexOf("_x", at)) {
            int code = escapeAt(written, at);
            if (code < 0) {
                at += 2;
                continue;
            }
            text.append(written, from, at).append((char) code);
            at += ESCAPE;
            from = at;
        }
        return text.append(written, from, written.length()).toString();
    }

    /** Gives the text as it must be written; what XML or Excel would drop or trim is escaped. */
    public static String encode(String text) {
        StringBuilder written = null;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean escape = (c <= ' ' || c == '_' || c >= 0xD800) && mustEscape(text, i, c);
            if (escape && written == null) {
                written = new StringBuilder(length + 16).append(text, 0, i);
            }
            if (written != null) {
                append(written, c, escape);
            }
        }
        return written == null ? text : written.toString();
    }

    private static boolean mustEscape(String text, int at, char c) {
        if (c == '_') {
            return escapeAt(text, at) >= 0;
        }
        if (c == ' ' || c == '\t' || c == '\n') {
            return at == 0 || at == text.length() - 1;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < ' ' || c >= 0xFFFE;
    }

    private static void append(StringBuilder written, char c, boolean escape) {
        if (!escape) {
            written.append(c);
            return;
        }
        written.append("_x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            written.append(HEX.charAt((c >> shift) & 0xF));
        }
        written.append('_');
    }

    private static int escapeAt(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
