package org.bagui.core.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.csv.CsvSyntaxException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvParserTest {
    private static final CsvFormat LENIENT = new CsvFormat(',', 4, 10, true);
    private static final CsvFormat STRICT = new CsvFormat(',', 4, 10, false);

    private static List<List<String>> records(String text, CsvFormat format) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvParser parser = new CsvParser(new StringReader(text), format)) {
            for (List<String> fields = parser.next(); fields != null; fields = parser.next()) {
                records.add(fields);
            }
        }
        return records;
    }

    private static CsvSyntaxException refused(Reader text) {
        return assertThrows(CsvSyntaxException.class, () -> {
            try (CsvParser parser = new CsvParser(text, STRICT)) {
                for (List<String> fields = parser.next(); fields != null; fields = parser.next()) {
                    assertTrue(fields.size() <= STRICT.mostFields());
                }
            }
        });
    }

    @Test
    void markQuotesAndEveryLineEndAreRead() throws IOException {
        List<List<String>> wanted =
                List.of(List.of("a", "b"), List.of("1,\"2\"\r\n3", " x "), List.of(""), List.of("", "5"), List.of("6"));
        String text = "\uFEFF\"a\",b\r\n\"1,\"\"2\"\"\r\n3\", x \n\r,5\n6";
        assertEquals(wanted, records(text, STRICT));
        assertEquals(wanted, records(text, LENIENT));
    }

    @Test
    void linesAreCountedAndBlankRecordsLeftOut() throws IOException {
        try (CsvParser parser = new CsvParser(new StringReader("a\n , \n\n\"b\nc\"\r\nd"), STRICT)) {
            List<Integer> lines = new ArrayList<>();
            while (parser.nextFilled() != null) {
                lines.add(parser.line());
            }
            assertEquals(List.of(1, 4, 6), lines);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a\"b,c           | ab;c",
                "\"6\" pipe\",c     | 6 pipe\";c",
                "\"a\"b\"c\",d      | ab\"c\";d",
                "\"a\"\"b\"c\",d    | a\"bc\";d",
                "\"\"a\"\",b        | a\"\";b",
                "\"a\" \"b\",c      | a \"b\";c",
                "a\"b,\"c\"         | a\"b;c",
                "a,\"open           | a;open",
                "a,\"open\"\"       | a;open\"",
                "a,\"               | a;"
            })
    void brokenQuotesAreBorneAsExcelDoes(String text, String fields) throws IOException {
        List<String> wanted = List.of(fields.split(";", -1));
        assertEquals(List.of(wanted), records(text, LENIENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1,\"a,2            | UNCLOSED_QUOTE   | 1",
                "1,\"a\"b,2         | TEXT_AFTER_QUOTE | 1",
                "1,12345678901      | FIELD_TOO_LONG   | 1",
                "1,2,3,4,,5         | TOO_MANY_FIELDS  | 4"
            })
    void whatIsWrongIsToldWithItsPlace(String text, Reason reason, int field) {
        CsvSyntaxException told = refused(new StringReader("x\n\"a\nb\"\n" + text));
        assertEquals(reason, told.reason());
        assertEquals(4, told.line());
        assertEquals(field, told.field());
    }

    @Test
    void blankFieldsBehindTheLastAreLeftOut() throws IOException {
        assertEquals(List.of(List.of("1", "2", "3", "4")), records("1,2,3,4,, ,", STRICT));
    }

    @Test
    void aFieldIsAsLongAsTheFormatAllows() throws IOException {
        String longest = "\"".repeat(10);
        assertEquals(List.of(List.of(longest)), records('"' + "\"\"".repeat(10) + '"', STRICT));
        assertEquals(List.of(List.of(longest)), records('"' + "\"\"".repeat(10) + '"', LENIENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"x | FIELD_TOO_LONG", "\"x | FIELD_TOO_LONG", "x, | TOO_MANY_FIELDS"})
    void anEndlessTextIsRefusedEarly(String part, Reason reason) {
        long[] given = {0};
        String begin = part.startsWith("\"") ? part : "";
        String again = part.replace("\"", "");
        Reader endless = new Reader() {
            @Override
            public int read(char[] to, int offset, int length) {
                for (int i = 0; i < length; i++, given[0]++) {
                    to[offset + i] = given[0] < begin.length()
                            ? begin.charAt(i)
                            : again.charAt((int) (given[0] % again.length()));
                }
                return length;
            }

            @Override
            public void close() {
                assertTrue(given[0] > 0);
            }
        };
        assertEquals(reason, refused(endless).reason());
        assertTrue(given[0] < 100_000, given[0] + " characters were read");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        InputStream bytes = new ByteArrayInputStream(new byte[] {'a', ',', (byte) 0xC3, '(', '\n'});
        try (CsvParser parser = CsvParser.utf8(bytes, STRICT)) {
            assertThrows(CharacterCodingException.class, parser::next);
        }
    }
}
