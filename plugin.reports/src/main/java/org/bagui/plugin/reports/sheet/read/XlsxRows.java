package org.bagui.plugin.reports.sheet.read;

import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.Xstring;

/** The rows of a worksheet part, parsed as they are asked for. */
final class XlsxRows implements SheetRows {

    private final CountingStream bytes;
    private final long size;
    private final XmlScanner xml;
    private final XlsxCells cells;
    private final RowCollector row;
    private int number;
    private int column;
    private int sheetDataDepth;
    private boolean stopped;
    private boolean done;

    private String type;
    private int style;
    private boolean formula;
    private boolean valued;

    XlsxRows(CountingStream bytes, long size, XlsxCells cells) {
        this.bytes = bytes;
        this.size = size;
        this.cells = cells;
        // Escapes are longer than what they stand for; the text itself is measured when it is a cell.
        this.xml = new XmlScanner(bytes, cells.limits().cellChars() * Xstring.ESCAPE);
        this.row = new RowCollector(cells.limits());
    }

    @Override
    public SheetRow next() {
        while (!done) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.DOCUMENT_END) {
                done = true;
            } else if (sheetDataDepth == 0) {
                if ("sheetData".equals(xml.name())) {
                    sheetDataDepth = xml.depth();
                }
            } else if (event == XmlScanner.Event.START) {
                start();
            } else {
                SheetRow found = end();
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void start() {
        switch (xml.name()) {
            case "row" -> startRow();
            case "c" -> startCell();
            case "t" -> xml.capture(true);
            case "v" -> {
                valued = true;
                xml.capture(true);
            }
            case "f" -> formula = true;
            case "rPh" -> xml.skipElement();
            case "is" -> skipLeftOver();
            default -> {
                // formatting
            }
        }
    }

    /** POI leaves the old inline text behind a value that it writes over it. */
    private void skipLeftOver() {
        if (valued || !"inlineStr".equals(type)) {
            xml.skipElement();
        }
    }

    private SheetRow end() {
        switch (xml.name()) {
            case "v", "t" -> xml.capture(false);
            case "c" -> endCell();
            case "row" -> {
                return endRow();
            }
            case "sheetData" -> done = true;
            default -> {
                // formatting
            }
        }
        return null;
    }

    private void startRow() {
        int next = xml.numberAttribute("r", number + 1);
        if (next <= number || next > SheetLimits.XLSX_ROWS) {
            throw SheetRefusal.unreadable("xml", null);
        }
        number = next;
        column = -1;
    }

    private void startCell() {
        column = xml.columnAttribute("r", column + 1);
        if (column < 0 || number == 0) {
            throw SheetRefusal.unreadable("xml", null);
        }
        type = xml.wordAttribute("t");
        style = xml.numberAttribute("s", -1);
        formula = false;
        valued = false;
    }

    private void endCell() {
        if (xml.textOverflow()) {
            throw row.tooLong(number, column);
        }
        Cell cell = cells.of(number, column, type, style, xml.takeText());
        // A formula that gives empty text shows nothing; one without a kept result was never computed.
        boolean empty = cell.kind() == Cell.Kind.BLANK && "str".equals(type);
        row.add(formula && !empty ? cell.asFormula() : cell);
    }

    private SheetRow endRow() {
        SheetRow found = row.take(number);
        if (row.onlyBlanksLeft()) {
            stopped = true;
            done = true;
        }
        return found;
    }

    @Override
    public boolean stoppedEarly() {
        return stopped;
    }

    @Override
    public double progress() {
        return Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() {
        xml.close();
    }
}
