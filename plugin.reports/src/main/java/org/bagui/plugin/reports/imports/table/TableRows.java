package org.bagui.plugin.reports.imports.table;

import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bagui.core.register.service.InputRow;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.data.DataRows;
import org.bagui.plugin.reports.sheet.header.Header;

/** The rows of a table as the write pipeline takes them, numbered as in the sheet and read as they are asked for. */
public final class TableRows implements Iterator<InputRow>, Closeable {
    private final SheetRows rows;
    private final DataRows data;
    private final FieldCells cells;
    private SheetRow next;
    private boolean started;

    TableRows(SheetRows rows, Header header, FieldCells cells) {
        this.rows = rows;
        this.data = new DataRows(rows, header);
        this.cells = cells;
    }

    @Override
    public boolean hasNext() {
        if (!started) {
            next = data.next();
            started = true;
        }
        return next != null;
    }

    @Override
    public InputRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        InputRow row = new InputRow(next.number(), null, null, cells.values(next));
        next = data.next();
        return row;
    }

    /** Whether the end of the sheet was left unread after a long blank stretch. */
    public boolean stoppedEarly() {
        return rows.stoppedEarly();
    }

    @Override
    public void close() {
        rows.close();
    }
}
