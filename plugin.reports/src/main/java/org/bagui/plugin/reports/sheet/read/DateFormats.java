package org.bagui.plugin.reports.sheet.read;

/** Which number formats show a number as a date or a time. */
final class DateFormats {

    private DateFormats() {}

    /** Says whether a built-in format is a date; with the formats of Chinese and other East Asian programs. */
    static boolean isBuiltIn(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /** Says whether a format code holds a year, month, day, hour, minute or second outside quoted text. */
    static boolean isDate(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = after(code, '"', i);
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    if (isElapsed(code, i)) {
                        return true;
                    }
                    i = after(code, ']', i);
                }
                case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S' -> {
                    return true;
                }
                default -> {
                    // digits, separators and plain text say nothing
                }
            }
        }
        return false;
    }

    private static int after(String code, char end, int from) {
        int at = code.indexOf(end, from + 1);
        return at < 0 ? code.length() : at;
    }

    /** {@code [h]}, {@code [mm]}, {@code [s]}: time that runs on; other brackets are colours, places and conditions. */
    private static boolean isElapsed(String code, int at) {
        int end = code.indexOf(']', at);
        for (int i = at + 1; i < end; i++) {
            if ("hHmMsS".indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        return end > at + 1;
    }
}
