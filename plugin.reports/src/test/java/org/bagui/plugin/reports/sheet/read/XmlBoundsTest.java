package org.bagui.plugin.reports.sheet.read;

import static org.bagui.plugin.reports.sheet.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of a hundred megabytes and more that would fill the memory of a parser that keeps what it meets. */
class XmlBoundsTest {

    private static final int MEGABYTES = 100;
    private static final int LIMIT = 1_000;

    /** Far below a hundred megabytes, with room for what the runtime allocates beside. */
    private static final long FLAT = 16L << 20;

    private static PiecewiseStream filled(String head, char filler, String tail) {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) filler);
        return new PiecewiseStream(head, MEGABYTES, number -> megabyte, tail);
    }

    private static int elements(PiecewiseStream document) {
        int count = 0;
        try (XmlScanner scanner = new XmlScanner(document, LIMIT)) {
            scanner.capture(true);
            XmlScanner.Event event = scanner.next();
            while (event != XmlScanner.Event.DOCUMENT_END) {
                count += event == XmlScanner.Event.START ? 1 : 0;
                assertTrue(scanner.takeText().length() <= LIMIT);
                event = scanner.next();
            }
        }
        return count;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "<a><!--, c, --><b/></a>",
                "<a><?p, c, ?><b/></a>",
                "<a><![CDATA[, ], ]]><b/></a>",
                "<a>, &#38;, <b/></a>",
                "<a>, t, <b/></a>",
                "<a>, ~ ~, <b/></a>"
            })
    void whatIsLongBetweenTagsIsReadInAFlatMemory(String head, String filler, String tail) {
        PiecewiseStream document = filled(head, filler.charAt(0), tail);
        if (filler.length() > 1) {
            byte[] references = PiecewiseStream.bytes(filler.repeat(1 << 18));
            document = new PiecewiseStream(head, MEGABYTES, number -> references, tail);
        }
        long before = allocated();
        assertEquals(2, elements(document));
        assertTrue(allocated() - before < FLAT);
        assertTrue(document.given() > (long) MEGABYTES << 20);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"<a b=', v, '/>", "<, n, />", "<a , n, =''/>", "<a></, n, >", "<a, ~ ~, />", "<a>&, n, ;</a>"})
    void aTagThatDoesNotEndIsRefusedEarly(String head, String filler, String tail) {
        PiecewiseStream document = filled(head, filler.charAt(0), tail);
        long before = allocated();
        assertRefused(SheetRefusal.UNREADABLE, () -> elements(document));
        assertTrue(allocated() - before < FLAT);
        assertTrue(document.given() <= 2 * XmlSource.MAX_TAG, () -> document.given() + " bytes were read");
    }

    @Test
    void tagsUpToTheBoundAreRead() {
        String value = "v".repeat(XmlSource.MAX_TAG - 100);
        PiecewiseStream document =
                new PiecewiseStream("<a>", 4, number -> PiecewiseStream.bytes("<b c='" + value + "'/>"), "</a>");
        assertEquals(5, elements(document));
    }

    @Test
    void aMillionNamesAreReadAndForgotten() {
        int count = 1_000_000;
        PiecewiseStream document = new PiecewiseStream(
                "<a>", count, number -> PiecewiseStream.bytes("<n" + number + " a" + number + "='x'/>"), "</a>");
        assertEquals(count + 1, elements(document));
    }

    @Test
    void theTableOfWordsForgetsForWhatComes() {
        XmlWords words = new XmlWords(4);
        byte[] first = PiecewiseStream.bytes("<c t='inlineStr'>");
        String word = words.of(first, 6, 15);
        assertEquals("inlineStr", word);
        assertSame(word, words.of(first, 6, 15));
        for (int i = 0; i < 1_000; i++) {
            byte[] other = PiecewiseStream.bytes("another word " + i + "        ");
            assertEquals("word " + i, words.of(other, 8, other.length - 8));
        }
        assertNotSame(word, words.of(first, 6, 15));
        assertEquals("inlineStr", words.of(first, 6, 15));
    }

    @Test
    void elementsMayBeOpenUpToABound() {
        assertEquals(256, elements(nested(256)));
        assertRefused(SheetRefusal.UNREADABLE, () -> elements(nested(257)));
    }

    private static PiecewiseStream nested(int depth) {
        return new PiecewiseStream("<a>".repeat(depth), 0, number -> PiecewiseStream.bytes(""), "</a>".repeat(depth));
    }
}
