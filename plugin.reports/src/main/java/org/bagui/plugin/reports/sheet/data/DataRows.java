package org.bagui.plugin.reports.sheet.data;

import java.util.ArrayList;
import java.util.List;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.header.Header;

/**
 * The data rows of a table, to the very end of its sheet: what stands below a total or a blank stretch is read too.
 *
 * <p>Does not close the rows it reads from.
 */
public final class DataRows {

    private static final int REMEMBERED = 1_000;
    private static final int TEXT = 60;

    private final SheetRows rows;
    private final RowClassifier classifier;
    private final RowMark mark;
    private final int firstDataRow;
    private final List<SkippedRow> skipped = new ArrayList<>();
    private int blank;

    /**
     * Prepares the reading.
     *
     * @param rows the sheet of the header, read from its first row
     * @param header the header found in it
     */
    public DataRows(SheetRows rows, Header header) {
        this.rows = rows;
        this.classifier = new RowClassifier(header);
        this.mark = RowMark.of(header);
        this.firstDataRow = header.firstDataRow();
    }

    /** Gives the next data row, or null after the last. */
    public SheetRow next() {
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            if (row.number() < firstDataRow) {
                continue;
            }
            RowKind kind = mark != null && mark.isUntouched(row) ? RowKind.UNTOUCHED : classifier.classify(row);
            if (kind == RowKind.DATA) {
                return row;
            }
            skip(row, kind);
        }
        return null;
    }

    private void skip(SheetRow row, RowKind kind) {
        if (kind == RowKind.EMPTY) {
            blank++;
        }
        if (kind == RowKind.EMPTY || skipped.size() == REMEMBERED) {
            return;
        }
        List<Cell> filled = row.filled();
        String text = filled.isEmpty() ? "" : filled.get(0).text();
        skipped.add(new SkippedRow(row.number(), kind, text.substring(0, Math.min(text.length(), TEXT))));
    }

    /** Gives how many rows held nothing but a running number or nothing that is known. */
    public int blank() {
        return blank;
    }

    /** Gives the rows that were left out so far, empty ones aside; the first thousand. */
    public List<SkippedRow> skipped() {
        return List.copyOf(skipped);
    }
}
