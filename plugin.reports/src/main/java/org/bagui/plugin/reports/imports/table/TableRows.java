package org.bagui.plugin.reports.imports.table;

import java.io.Closeable;
import java.util.Iterator;
import org.bagui.core.register.service.InputRow;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.data.DataRows;
import org.bagui.plugin.reports.sheet.header.Header;

/** The rows of a table as the write pipeline takes them, numbered as in the sheet and read a little ahead. */
public final class TableRows implements Iterator<InputRow>, Closeable {
    private final SheetRows rows;
    private final DataRows data;
    private final FieldCells cells;
    private ReadAhead<InputRow> ahead;

    TableRows(SheetRows rows, Header header, FieldCells cells) {
        this.rows = rows;
        this.data = new DataRows(rows, header);
        this.cells = cells;
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
            ahead = new ReadAhead<>(this::read, InputRow::characters, "bagui-import-reader");
        }
        return ahead;
    }

    private InputRow read() {
        SheetRow row = data.next();
        return row == null ? null : new InputRow(row.number(), null, null, cells.values(row));
    }

    /** Whether the end of the sheet was left unread after a long blank stretch; asked after the last row. */
    public boolean stoppedEarly() {
        return rows.stoppedEarly();
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
        rows.close();
    }
}
