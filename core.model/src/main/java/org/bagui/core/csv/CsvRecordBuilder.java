package org.bagui.core.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.csv.CsvSyntaxException.Reason;

/** Takes FastCSV's fields and makes records of them, within bounds. */
final class CsvRecordBuilder extends AbstractBaseCsvCallbackHandler<List<String>> {
    private final CsvText text;
    private final CsvFormat format;
    private String[] fields = new String[16];
    private int count;
    private Reason refused;

    CsvRecordBuilder(CsvText text, CsvFormat format) {
        this.text = text;
        this.format = format;
    }

    @Override
    protected void handleBegin(long line) {
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int from, int length, boolean quoted) {
        text.fieldEnded();
        if (length > format.longestField()) {
            refused = Reason.FIELD_TOO_LONG;
        } else if (count < format.mostFields()) {
            add(length == 0 ? "" : new String(buffer, from, length));
            return;
        } else if (new String(buffer, from, length).isBlank()) {
            return;
        } else {
            refused = Reason.TOO_MANY_FIELDS;
        }
        throw new CsvParseException(refused.toString());
    }

    private void add(String field) {
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
        }
        fields[count++] = field;
    }

    @Override
    protected void handleEmpty() {
        text.fieldEnded();
        add("");
    }

    @Override
    protected List<String> buildRecord() {
        return Arrays.asList(Arrays.copyOf(fields, count));
    }

    int line() {
        return Math.toIntExact(getStartingLineNumber());
    }

    /** What made FastCSV stop. */
    CsvSyntaxException fault(CsvParseException cause) {
        Reason reason = refused == null ? text.refused() : refused;
        return new CsvSyntaxException(reason, line() + lineBreaks(), count, cause);
    }

    private int lineBreaks() {
        return (int) Arrays.stream(fields, 0, count)
                .mapToLong(field -> field.lines().count() - 1)
                .filter(more -> more > 0)
                .sum();
    }
}
