package org.bagui.runtime.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** Sets text in columns of a terminal, on which a Chinese character is two columns wide. */
final class TextColumns {
    private static final int FIRST_WIDE = 0x2E7F;
    private static final String GAP = "  ";

    private TextColumns() {}

    /** Columns that a text takes. */
    static int width(String text) {
        return text.codePoints().map(c -> c > FIRST_WIDE ? 2 : 1).sum();
    }

    /** The text, filled up with blanks behind it. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Lines of cells, each column as wide as its widest cell; the last column ends where its text ends. */
    static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int at = 0; at < widths.length; at++) {
                widths[at] = Math.max(widths[at], width(row.get(at)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int at = 0; at < widths.length; at++) {
                line.append(padded(row.get(at), widths[at])).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
