package org.bagui.plugin.reports.sheet.read;

/** The separator of a text table: the one of comma, semicolon and tab that stands most often outside quotes. */
final class CsvSeparator {

    private static final String CANDIDATES = ",\t;";

    private CsvSeparator() {}

    /** Finds it in the first characters of the table; a comma where none stands out. */
    static char in(char[] text, int length) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
                counts[CANDIDATES.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
