package org.bagui.runtime.register.texts;

import java.math.BigDecimal;
import java.util.List;

/** Fills the places {@code {0}}, {@code {1}} … of a text; everything else, quotes included, stands as written. */
final class Template {
    private Template() {}

    static String fill(String text, List<Object> args) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            int end = placeEnd(text, at);
            int place = end < 0 ? -1 : Integer.parseInt(text.substring(at + 1, end));
            if (place >= 0 && place < args.size()) {
                filled.append(show(args.get(place)));
                at = end + 1;
            } else {
                filled.append(text.charAt(at));
                at++;
            }
        }
        return filled.toString();
    }

    /** Where a place beginning here ends, or -1; more than two digits are no place. */
    private static int placeEnd(String text, int at) {
        if (text.charAt(at) != '{') {
            return -1;
        }
        int end = at + 1;
        while (end < text.length() && end < at + 3 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end > at + 1 && end < text.length() && text.charAt(end) == '}' ? end : -1;
    }

    private static String show(Object arg) {
        if (arg == null) {
            return "";
        }
        return arg instanceof BigDecimal number ? number.toPlainString() : arg.toString();
    }
}
