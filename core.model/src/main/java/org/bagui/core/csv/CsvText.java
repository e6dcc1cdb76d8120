package org.bagui.core.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;
import org.bagui.core.csv.CsvSyntaxException.Reason;

/** The characters of a CSV text on their way to FastCSV: without a mark of the byte order, and no more of them than a field may have. */
final class CsvText extends Reader {
    private final Reader in;
    private final int longest;
    private boolean begun;
    private boolean ended;
    private int sinceField;

    CsvText(Reader in, CsvFormat format) {
        this.in = format.lenient() ? new CsvStrayQuotes(in, format.separator()) : in;
        // In quotes, and each of its own quotes doubled.
        this.longest = 2 * format.longestField() + 2;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (sinceField > longest) {
            throw new CsvParseException(Reason.FIELD_TOO_LONG.toString());
        }
        int count = in.read(to, offset, length);
        if (!begun && count > 0) {
            begun = true;
            if (to[offset] == '\uFEFF') {
                System.arraycopy(to, offset + 1, to, offset, --count);
            }
        }
        ended = count < 0;
        sinceField += Math.max(count, 0);
        return count;
    }

    /** Characters of the longest field as it is written. */
    int longest() {
        return longest;
    }

    /** Is told of each field: what is read from now on belongs to the next. */
    void fieldEnded() {
        sinceField = 0;
    }

    /** Why FastCSV took no more, where it was not the builder of records who stopped it. */
    Reason refused() {
        if (ended) {
            return Reason.UNCLOSED_QUOTE;
        }
        return sinceField > longest ? Reason.FIELD_TOO_LONG : Reason.TEXT_AFTER_QUOTE;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
