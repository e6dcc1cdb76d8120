package org.bagui.plugin.reports.sheet.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/** The rows of one sheet of an .xls stream, record by record. */
final class XlsRows implements SheetRows {

    private final DocumentInputStream stream;
    private final RecordInputStream in;
    private final long size;
    private final XlsCells cells;
    private final RowCollector collector;
    private int depth;
    private int number;
    private boolean pendingText;
    private int pendingColumn;
    private SheetRow finished;
    private boolean stopped;
    private boolean done;

    XlsRows(DocumentInputStream stream, long position, XlsCells cells, SheetLimits limits, UploadBudget budget)
            throws IOException {
        this.stream = stream;
        this.size = Math.max(1, stream.available() - position);
        this.cells = cells;
        this.collector = new RowCollector(limits);
        if (stream.skip(position) != position) {
            throw SheetRefusal.unreadable("ole", null);
        }
        this.in = new RecordInputStream(new BufferedInputStream(budget.metered(stream), 1 << 16));
    }

    @Override
    public SheetRow next() {
        try {
            finished = null;
            while (!done && finished == null) {
                if (!in.hasNextRecord()) {
                    throw SheetRefusal.unreadable("ole", null);
                }
                in.nextRecord();
                record();
                in.readRemainder();
            }
            return finished;
        } catch (SheetRefusal e) {
            throw e;
        } catch (RuntimeException e) {
            // POI reports a damaged record by exceptions of many kinds.
            throw SheetRefusal.unreadable("ole", e);
        }
    }

    private void record() {
        int record = in.getSid();
        if (record == XlsRecords.BOF) {
            depth++;
        } else if (depth == 0) {
            throw SheetRefusal.unreadable("ole", null);
        } else if (record == XlsRecords.EOF) {
            if (--depth == 0) {
                done = true;
                finishRow();
            }
        } else if (depth == 1) {
            // Deeper records belong to charts in the sheet.
            cellRecord(record);
        }
    }

    private void cellRecord(int record) {
        switch (record) {
            case XlsRecords.NUMBER, XlsRecords.RK, XlsRecords.LABELSST, XlsRecords.BOOLERR, XlsRecords.FORMULA -> {
                int column = startCell();
                add(value(record, column, in.readUShort()), column);
            }
            case XlsRecords.LABEL, XlsRecords.RSTRING -> {
                int column = startCell();
                in.readUShort();
                add(Cell.text(number, column, new StringRecord(in).getString()), column);
            }
            case XlsRecords.MULRK -> {
                int column = startCell();
                while (in.remaining() >= 6) {
                    int style = in.readUShort();
                    add(cells.number(number, column, style, XlsCells.rk(in.readInt())), column);
                    column++;
                }
            }
            case XlsRecords.STRING -> {
                if (pendingText) {
                    String text = new StringRecord(in).getString();
                    Cell cell = Cell.text(number, pendingColumn, text);
                    add(text.isEmpty() ? cell : cell.asFormula(), pendingColumn);
                }
            }
            default -> {
                // rows' heights, blank cells, formatting
            }
        }
    }

    private Cell value(int record, int column, int style) {
        return switch (record) {
            case XlsRecords.NUMBER -> cells.number(number, column, style, in.readDouble());
            case XlsRecords.RK -> cells.number(number, column, style, XlsCells.rk(in.readInt()));
            case XlsRecords.LABELSST -> cells.shared(number, column, in.readInt());
            case XlsRecords.BOOLERR -> cells.boolOrError(number, column, in.readUByte(), in.readUByte() != 0);
            default -> cells.formula(number, column, style, in);
        };
    }

    /** Reads row and column, ends the row before where a new one begins, and gives the column. */
    private int startCell() {
        int row = in.readUShort() + 1;
        if (row < number) {
            throw SheetRefusal.unreadable("ole", null);
        }
        if (row > number) {
            finishRow();
            number = row;
        }
        return in.readUShort();
    }

    private void add(Cell cell, int column) {
        pendingText = cell == null;
        pendingColumn = column;
        if (cell != null) {
            collector.add(cell);
        }
    }

    private void finishRow() {
        if (number == 0) {
            return;
        }
        finished = collector.take(number);
        if (collector.onlyBlanksLeft()) {
            stopped = true;
            done = true;
        }
    }

    @Override
    public boolean stoppedEarly() {
        return stopped;
    }

    @Override
    public double progress() {
        return Math.max(0, Math.min(1, 1 - (double) stream.available() / size));
    }

    @Override
    public void close() {
        stream.close();
    }
}
