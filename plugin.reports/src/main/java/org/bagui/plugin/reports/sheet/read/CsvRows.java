package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.CsvQuote;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;

/** The records of a text table (RFC 4180, also with {@code ;} or tabs); a record is a row, also over several lines. */
final class CsvRows implements SheetRows {

    private static final int BUFFER = 1 << 15;

    private final Reader reader;
    private final CountingStream bytes;
    private final long size;
    private final SheetLimits limits;
    private final RowCollector row;
    private final StringBuilder field = new StringBuilder(256);
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int end;
    private char separator;
    private int number;
    private boolean stopped;
    private boolean done;

    private CsvRows(Reader reader, CountingStream bytes, long size, SheetLimits limits) {
        this.reader = reader;
        this.bytes = bytes;
        this.size = size;
        this.limits = limits;
        this.row = new RowCollector(limits);
    }

    static CsvRows open(SheetSource source, Charset charset, SheetLimits limits) {
        try {
            CountingStream bytes = new CountingStream(source.open());
            PushbackReader reader = new PushbackReader(new InputStreamReader(bytes, charset), 1);
            int first = reader.read();
            if (first >= 0 && first != '\uFEFF') {
                reader.unread(first);
            }
            CsvRows rows = new CsvRows(reader, bytes, source.size(), limits);
            rows.fill();
            rows.separator = CsvSeparator.in(rows.buffer, rows.end);
            return rows;
        } catch (IOException e) {
            throw SheetRefusal.unreadable("io", e);
        }
    }

    @Override
    public SheetRow next() {
        try {
            while (!done) {
                number++;
                readRecord();
                SheetRow found = row.take(number);
                if (found != null) {
                    return found;
                }
                if (row.onlyBlanksLeft()) {
                    stopped = !done;
                    done = true;
                }
            }
            return null;
        } catch (IOException e) {
            throw SheetRefusal.unreadable("io", e);
        }
    }

    private void readRecord() throws IOException {
        int column = 0;
        while (true) {
            int c = read();
            if (c == '"') {
                quoted(column);
                c = read();
            }
            while (c >= 0 && c != separator && c != '\n' && c != '\r') {
                append((char) c, column);
                c = read();
            }
            add(column++);
            if (c == separator) {
                continue;
            }
            if (c == '\r') {
                skipLineFeed();
            }
            done = c < 0;
            return;
        }
    }

    /** Reads to the closing quote; what follows it up to the separator is kept as well, as Excel does. */
    private void quoted(int column) throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '"') {
                int next = read();
                if (next != '"') {
                    unread(next);
                    return;
                }
            }
            append((char) c, column);
        }
    }

    private void append(char c, int column) {
        if (field.length() > limits.cellChars()) {
            throw row.tooLong(number, column);
        }
        field.append(c);
    }

    private void add(int column) {
        if (field.length() > 0) {
            row.add(Cell.text(number, column, CsvQuote.unguard(field.toString())));
            field.setLength(0);
        }
    }

    private int read() throws IOException {
        return position < end || fill() ? buffer[position++] : -1;
    }

    private void unread(int c) {
        if (c >= 0) {
            position--;
        }
    }

    private void skipLineFeed() throws IOException {
        int c = read();
        if (c != '\n') {
            unread(c);
        }
    }

    /** Fills the buffer behind its first character, so that one character can be put back. */
    private boolean fill() throws IOException {
        int keep = end > 0 ? 1 : 0;
        if (keep > 0) {
            buffer[0] = buffer[end - 1];
        }
        int read = reader.read(buffer, keep, BUFFER - keep);
        position = keep;
        end = keep + Math.max(read, 0);
        return read > 0;
    }

    @Override
    public boolean stoppedEarly() {
        return stopped;
    }

    @Override
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
