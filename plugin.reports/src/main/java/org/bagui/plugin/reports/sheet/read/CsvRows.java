package org.bagui.plugin.reports.sheet.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.bagui.core.csv.CsvFormat;
import org.bagui.core.csv.CsvParser;
import org.bagui.core.csv.CsvSyntaxException;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.CsvQuote;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;

/** The records of a text table (RFC 4180, also with {@code ;} or tabs); a record is a row, also over several lines. */
final class CsvRows implements SheetRows {

    private static final int BUFFER = 1 << 15;

    private final CsvParser records;
    private final CountingStream bytes;
    private final long size;
    private final SheetLimits limits;
    private final RowCollector row;
    private int number;
    private boolean stopped;
    private boolean done;

    private CsvRows(CsvParser records, CountingStream bytes, long size, SheetLimits limits) {
        this.records = records;
        this.bytes = bytes;
        this.size = size;
        this.limits = limits;
        this.row = new RowCollector(limits);
    }

    static CsvRows open(SheetSource source, Charset charset, SheetLimits limits) {
        try {
            CountingStream bytes = new CountingStream(source.open());
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
            char separator = separator(text);
            CsvFormat format = new CsvFormat(separator, limits.columns(), limits.cellChars(), true);
            return new CsvRows(new CsvParser(text, format), bytes, source.size(), limits);
        } catch (IOException e) {
            throw SheetRefusal.unreadable("io", e);
        }
    }

    private static char separator(Reader text) throws IOException {
        char[] head = new char[BUFFER];
        text.mark(BUFFER);
        int length = Math.max(text.read(head), 0);
        text.reset();
        return CsvSeparator.in(head, length);
    }

    @Override
    public SheetRow next() {
        try {
            while (!done) {
                number++;
                List<String> fields = records.next();
                SheetRow found = fields == null ? null : row(fields);
                done = fields == null;
                if (found != null) {
                    return found;
                }
                if (!done && row.onlyBlanksLeft()) {
                    stopped = true;
                    done = true;
                }
            }
            return null;
        } catch (CsvSyntaxException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw SheetRefusal.unreadable("io", e);
        } catch (RuntimeException e) {
            // The parser wraps what the stream throws.
            throw e.getCause() instanceof SheetRefusal refusal ? refusal : e;
        }
    }

    private SheetRow row(List<String> fields) {
        for (int column = 0; column < fields.size(); column++) {
            String field = fields.get(column);
            if (!field.isEmpty()) {
                row.add(Cell.text(number, column, CsvQuote.unguard(field)));
            }
        }
        return row.take(number);
    }

    private SheetRefusal refusal(CsvSyntaxException e) {
        if (e.reason() == CsvSyntaxException.Reason.TOO_MANY_FIELDS) {
            return SheetRefusal.of(SheetRefusal.TOO_MANY_COLUMNS, CellAddress.of(number, e.field()), limits.columns());
        }
        return row.tooLong(number, e.field());
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
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
