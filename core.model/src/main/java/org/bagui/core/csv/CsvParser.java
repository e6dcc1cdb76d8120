package org.bagui.core.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads CSV (RFC 4180) record by record; it never holds more than one. Lines may end in CR, LF or both, a mark of the byte order is
 * skipped.
 */
public final class CsvParser implements Closeable {
    /** What FastCSV takes at a time. */
    private static final int CHUNK = 8192;

    private final CsvText text;
    private final CsvRecordBuilder builder;
    private final CloseableIterator<List<String>> records;

    /** Starts before the first record of a text, which is closed with the parser. */
    public CsvParser(Reader reader, CsvFormat format) {
        text = new CsvText(reader, format);
        builder = new CsvRecordBuilder(text, format);
        records = CsvReader.builder()
                .fieldSeparator(format.separator())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(format.lenient())
                .allowUnclosedQuote(false)
                // What the text refuses first: memory is bounded there.
                .maxBufferSize(text.longest() + 4 * CHUNK)
                .build(builder, text)
                .iterator();
    }

    /** The parser of a text in UTF-8; bytes that are none give a {@link java.nio.charset.CharacterCodingException}. */
    public static CsvParser utf8(InputStream in, CsvFormat format) {
        return new CsvParser(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                format);
    }

    /**
     * The fields of the next record, one empty field for an empty line; null at the end.
     *
     * @throws CsvSyntaxException if it is no CSV or more than the format allows
     */
    public List<String> next() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() != null) {
                throw e;
            }
            throw builder.fault(e);
        }
    }

    /** The fields of the next record that has more than blanks; null at the end. */
    public List<String> nextFilled() throws IOException {
        List<String> fields = next();
        while (fields != null && fields.stream().allMatch(String::isBlank)) {
            fields = next();
        }
        return fields;
    }

    /** Line where the record read last begins, from 1. */
    public int line() {
        return builder.line();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
