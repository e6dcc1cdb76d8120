package org.bagui.plugin.reports.sheet;

/**
 * How text is kept from being run as a formula when a .csv file is opened in a spreadsheet program.
 *
 * <p>Text that begins with {@code = + - @}, a tab or a carriage return, or with apostrophes before one of them, gets
 * one apostrophe more in front; reading takes that one away again. Numbers are written as they are.
 */
public final class CsvQuote {

    private static final String TRIGGERS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvQuote() {}

    /** Gives the text as it is written. */
    public static String guard(String text) {
        return triggers(text, 0) ? "'" + text : text;
    }

    /** Gives the text that a written one stands for. */
    public static String unguard(String written) {
        return !written.isEmpty() && written.charAt(0) == '\'' && triggers(written, 1) ? written.substring(1) : written;
    }

    private static boolean triggers(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && TRIGGERS.indexOf(text.charAt(at)) >= 0;
    }
}
