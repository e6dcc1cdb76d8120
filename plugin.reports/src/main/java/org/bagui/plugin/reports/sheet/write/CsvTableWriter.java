package org.bagui.plugin.reports.sheet.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bagui.plugin.reports.sheet.CsvQuote;

/** Writes .csv as RFC 4180 says, in UTF-8 with a byte order mark, without which Excel takes it for GBK. */
final class CsvTableWriter implements TableWriter {

    private static final String LINE_END = "\r\n";

    private final Writer writer;
    private int row;

    CsvTableWriter(OutputStream out) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void header(List<String> titles) throws IOException {
        row(titles.toArray());
    }

    @Override
    public void row(Object... values) throws IOException {
        if (row == 0) {
            writer.write('\uFEFF');
        }
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                writer.write(',');
            }
            if (values[column] != null) {
                write(values[column], column);
            }
        }
        writer.write(LINE_END);
        row++;
    }

    private void write(Object value, int column) throws IOException {
        if (value instanceof BigDecimal number) {
            writer.write(number.toPlainString());
        } else if (value instanceof Number) {
            writer.write(value.toString());
        } else {
            quoted(CsvQuote.guard(CellLimit.text(value, row, column)));
        }
    }

    private void quoted(String text) throws IOException {
        if (!needsQuotes(text)) {
            writer.write(text);
            return;
        }
        writer.write('"');
        writer.write(text.replace("\"", "\"\""));
        writer.write('"');
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
