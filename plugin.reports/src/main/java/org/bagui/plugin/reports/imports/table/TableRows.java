package org.bagui.plugin.reports.imports.table;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bagui.core.register.service.InputRow;
import org.bagui.plugin.reports.sheet.MergedArea;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetText;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.data.DataRows;
import org.bagui.plugin.reports.sheet.data.FillDown;
import org.bagui.plugin.reports.sheet.data.SkippedRow;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;

/** The rows of a table as the write pipeline takes them, numbered as in the sheet and read a little ahead. */
public final class TableRows implements Iterator<InputRow>, Closeable {
    private final SheetRows rows;
    private final DataRows data;
    private final FieldCells cells;
    private final FillDown<Object> merged;
    private final int explanation;
    private final UploadBudget budget;
    private final Map<Integer, String> explanations = new ConcurrentHashMap<>();
    private ReadAhead<InputRow> ahead;

    TableRows(SheetRows rows, Header header, FieldCells cells, List<MergedArea> merged, UploadBudget budget) {
        this.budget = budget;
        this.rows = rows;
        this.data = new DataRows(rows, header);
        this.cells = cells;
        this.merged = new FillDown<>(merged);
        HeaderColumn column = header.column(RegisterColumns.EXPLANATION);
        this.explanation = column == null ? -1 : column.column();
    }

    @Override
    public boolean hasNext() {
        return ahead().hasNext();
    }

    @Override
    public InputRow next() {
        return ahead().next();
    }

    /** Begins to read with the first question, so that an import which is refused before does not. */
    private ReadAhead<InputRow> ahead() {
        if (ahead == null) {
            ahead = new ReadAhead<>(this::read, InputRow::characters, budget, "bagui-import-reader");
        }
        return ahead;
    }

    private InputRow read() {
        SheetRow row = data.next();
        if (row != null && explanation >= 0 && !row.isBlank(explanation)) {
            explanations.put(row.number(), SheetText.strip(row.text(explanation)));
        }
        return row == null ? null : new InputRow(row.number(), null, null, cells.values(row, merged));
    }

    /** The reason that a row gives for its warnings, told once; null where it gives none. */
    public String explanation(int row) {
        return explanations.remove(row);
    }

    /** Whether the end of the sheet was left unread after a long blank stretch; asked after the last row. */
    public boolean stoppedEarly() {
        return rows.stoppedEarly();
    }

    /** Rows that were not taken as data; asked after the last row. */
    public List<SkippedRow> skipped() {
        return data.skipped();
    }

    /** Number of rows without a value; asked after the last row. */
    public int blank() {
        return data.blank();
    }

    /** Number of cells that got the value of a merged cell; asked after the last row. */
    public int filledDown() {
        return merged.filled();
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
        rows.close();
    }
}
