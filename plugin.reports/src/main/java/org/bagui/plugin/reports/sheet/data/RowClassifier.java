package org.bagui.plugin.reports.sheet.data;

import java.util.List;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;

/**
 * Says what a row is. In doubt it is data: a record with faults can be named, one that was passed over cannot.
 */
final class RowClassifier {

    /** A total's word stands in one of the first columns. */
    private static final int TOTAL_COLUMNS = 5;

    /** A row of signatures is sparse. */
    private static final int SIGNATURE_CELLS = 10;

    /** A label with its value, and no other label, fills few cells. */
    private static final int LONE_LABEL_CELLS = 4;

    /** Longer text is no title. */
    private static final int WORD = 40;

    /** Longer text is no line of signatures; they are often padded with blanks. */
    private static final int LINE = 300;

    private final int[] mapped;
    private final String[] titles;
    private final int firstDataRow;

    RowClassifier(Header header) {
        List<HeaderColumn> columns = header.mapped();
        this.mapped = columns.stream().mapToInt(HeaderColumn::column).toArray();
        this.titles = columns.stream().map(RowClassifier::lastTitle).toArray(String[]::new);
        this.firstDataRow = header.firstDataRow();
    }

    private static String lastTitle(HeaderColumn column) {
        String title = column.title();
        return RowWords.fold(title.substring(title.lastIndexOf(" / ") + 1).replaceFirst("^/ ", ""));
    }

    RowKind classify(SheetRow row) {
        List<Cell> filled = row.filled();
        if (filled.isEmpty()) {
            return RowKind.EMPTY;
        }
        Cell first = filled.get(0);
        String text =
                first.kind() == Cell.Kind.TEXT && first.text().length() <= LINE ? RowWords.fold(first.text()) : "";
        if (!text.isEmpty() && isSignature(text, filled)) {
            return RowKind.SIGNATURE;
        }
        if (filled.size() == 1 && RowWords.isAside(RowWords.fold(first.text()))) {
            return RowKind.NOTE;
        }
        if (isTotal(filled)) {
            return RowKind.TOTAL;
        }
        if (!text.isEmpty() && RowWords.isExample(text)) {
            return RowKind.EXAMPLE;
        }
        return withKnownColumns(row, filled);
    }

    private static boolean isSignature(String text, List<Cell> filled) {
        return RowWords.isLabel(text, true) || (RowWords.isLabel(text, false) && isSparse(filled));
    }

    private RowKind withKnownColumns(SheetRow row, List<Cell> filled) {
        int known = 0;
        int repeated = 0;
        for (int i = 0; i < mapped.length; i++) {
            if (!row.isBlank(mapped[i])) {
                known++;
                repeated += repeats(row.text(mapped[i]), titles[i]) ? 1 : 0;
            }
        }
        if (known == 0) {
            return hasText(filled) ? RowKind.NOTE : RowKind.EMPTY;
        }
        if (repeated >= 2 && repeated * 2 > known) {
            return RowKind.HEADER;
        }
        boolean top = row.number() <= firstDataRow + 1;
        return top && ColumnNumbers.isIn(filled) ? RowKind.COLUMN_NUMBERS : RowKind.DATA;
    }

    private static boolean repeats(String text, String title) {
        return text.length() >= 2
                && text.length() <= WORD
                && RowWords.fold(text).equals(title);
    }

    private static boolean hasText(List<Cell> filled) {
        return filled.stream().anyMatch(cell -> !RowWords.isCount(RowWords.fold(cell.text())));
    }

    private static boolean isSparse(List<Cell> filled) {
        List<Cell> others = filled.subList(1, filled.size());
        boolean more = others.stream().anyMatch(cell -> RowWords.isLabel(RowWords.fold(cell.text()), false));
        boolean counts = others.stream().anyMatch(cell -> cell.valueKind() == Cell.Kind.NUMBER);
        return more ? filled.size() <= SIGNATURE_CELLS : filled.size() <= LONE_LABEL_CELLS && !counts;
    }

    /** A total's word in front, and nothing but counts after it. */
    private static boolean isTotal(List<Cell> filled) {
        int at = 0;
        while (at < filled.size() && !isTotal(filled.get(at))) {
            if (filled.get(at).column() >= TOTAL_COLUMNS) {
                return false;
            }
            at++;
        }
        for (int i = at + 1; i < filled.size(); i++) {
            Cell cell = filled.get(i);
            if (cell.valueKind() == Cell.Kind.TEXT && !RowWords.isCount(RowWords.fold(cell.text()))) {
                return false;
            }
        }
        return at < filled.size();
    }

    private static boolean isTotal(Cell cell) {
        return cell.column() < TOTAL_COLUMNS
                && cell.valueKind() == Cell.Kind.TEXT
                && RowWords.mayBeTotal(cell.text())
                && RowWords.isTotal(RowWords.fold(cell.text()));
    }
}
