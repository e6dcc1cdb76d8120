package org.bagui.plugin.reports.sheet.read;

import static org.bagui.plugin.reports.sheet.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {

    private static XmlScanner scan(String xml, Charset charset) {
        return new XmlScanner(new ByteArrayInputStream(xml.getBytes(charset)), 1_000_000);
    }

    /** Writes what the scanner meets: {@code (name text name)}. */
    private static String events(String xml, Charset charset) {
        StringBuilder seen = new StringBuilder();
        try (XmlScanner scanner = scan(xml, charset)) {
            scanner.capture(true);
            for (XmlScanner.Event event = scanner.next();
                    event != XmlScanner.Event.DOCUMENT_END;
                    event = scanner.next()) {
                seen.append(scanner.takeText());
                seen.append(event == XmlScanner.Event.START ? "(" : ")").append(scanner.name());
            }
        }
        return seen.toString();
    }

    private static String events(String xml) {
        return events(xml, StandardCharsets.UTF_8);
    }

    @Test
    void tagsTextAndReferencesAreRead() {
        assertEquals("(aone<&>\"'五)a", events("<a>one&lt;&amp;&gt;&quot;&apos;&#x4e94;</a>"));
        assertEquals("(a😀(b)bx)a", events("<?xml version='1.0'?><!-- -- c --><n:a>&#128512;<b/>x</n:a>\n"));
        assertEquals("(a<b>]] ]x)a", events("<a><![CDATA[<b>]] ]]]>x</a>"));
        assertEquals("(a1\n2\n3\n)a", events("<a>1\r\n2\r3\n</a>"));
    }

    @Test
    void attributesAreFoundByLocalName() {
        try (XmlScanner xml =
                scan("<c xmlns:r='x' r = \"AB12\" s='7' t='&lt;s&gt;' r:id='i'/>", StandardCharsets.UTF_8)) {
            xml.next();
            assertEquals("AB12", xml.attribute("r"));
            assertEquals(27, xml.columnAttribute("r", -1));
            assertEquals(7, xml.numberAttribute("s", -1));
            assertEquals("<s>", xml.wordAttribute("t"));
            assertEquals("i", xml.attribute("id"));
            assertNull(xml.attribute("x"));
            assertEquals(XmlScanner.Event.END, xml.next());
        }
    }

    @Test
    void namesAndValuesAcrossBuffersAreWhole() {
        String filler = "x".repeat((1 << 15) - 10);
        for (int shift = 0; shift < 20; shift++) {
            String xml = "<a>" + filler.substring(shift) + "<longname attribute='val&amp;ue'>t</longname></a>";
            String text = filler.substring(shift);
            assertEquals("(a" + text + "(longnamet)longname)a", events(xml));
        }
    }

    @Test
    void aDocumentReadsTheSameWhereverTheWindowEnds() {
        String part =
                "<n:b x='1' y = \"&lt;2>\" >1\r\n&#x5e7f;县😀&amp;\r3<!-- -> --><c/><![CDATA[]4]]\r\n县]]]></n:b >x";
        part += "<q>1</q><q >2</q><q>3</q><q a='>'>4</q><q/><t:q>5</t:q>";
        String seen = "(b1\n广县😀&\n3(c)c]4]]\n县])bx(q1)q(q2)q(q3)q(q4)q(q)q(q5)q)a";
        int window = 1 << 15;
        int length = part.getBytes(StandardCharsets.UTF_8).length;
        for (int before = 0; before <= length + 4; before++) {
            String filler = "x".repeat(window - 3 - before);
            String events = events("<a>" + filler + part + "</a>");
            assertEquals("(a-" + seen, events.replace(filler, "-"), "at " + before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void declaredAndMarkedEncodingsAreRead(String name) {
        String mark = name.startsWith("UTF-16") ? "\uFEFF" : "";
        String xml = mark + "<?xml version=\"1.0\" encoding=\"" + name + "\"?><a>广西</a>";
        assertEquals("(a广西)a", events(xml, Charset.forName(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "</a>",
                "<a",
                "<a b>",
                "<a b='c>",
                "<a>&unknown;</a>",
                "<a>&#x110000;</a>",
                "<a b='&unknown;'/>",
                "<a b='&#x110000;'/>",
                "<a></ a>",
                "<a=''/>",
                "<a b=c/>",
                "<a/ >",
                "<!a/>",
                "<a><![CDATA]]></a>",
                "<a>&#;</a>",
                "<a>&#99999999999999;</a>",
                "<a b='<'/>",
                "<a><![CDATA[x</a>",
                "<a><!-- </a>",
                "< a/>",
                "<a>&lt</a>"
            })
    void malformedDocumentsAreRefused(String xml) {
        assertRefused(SheetRefusal.UNREADABLE, () -> events(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C0 80", "C3", "C3 28", "80", "E0 80 80", "ED A0 80", "E5 B9", "F0 80 80 80", "F4 90 80 80", "FF"
            })
    void textThatIsNoUtf8IsRefused(String hex) {
        StringBuilder bytes = new StringBuilder("<a b='1'>x");
        for (String code : hex.split(" ")) {
            bytes.append((char) Integer.parseInt(code, 16));
        }
        assertRefused(SheetRefusal.UNREADABLE, () -> events(bytes + "x</a>", StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatWouldGrowWithoutEndIsRefused() {
        assertRefused(SheetRefusal.UNREADABLE, () -> events("<a>".repeat(1_000)));
        assertRefused(SheetRefusal.UNREADABLE, () -> events("<" + "n".repeat(1_000) + "/>"));
        assertRefused(SheetRefusal.UNREADABLE, () -> events("<a b='" + "v".repeat(1 << 20) + "'/>"));
        assertRefused(SheetRefusal.UNREADABLE, () -> events("<a " + "b='' ".repeat(1_000) + "/>"));
    }

    @Test
    void aDoctypeIsRefused() {
        String laughs = "<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;'>]><lolz>&lol2;</lolz>";
        assertRefused(SheetRefusal.DOCTYPE, () -> events(laughs));
    }

    @Test
    void aForeignEncodingIsNamed() {
        SheetRefusal refusal =
                assertRefused(SheetRefusal.ENCODING, () -> events("<?xml version='1.0' encoding='Big5'?><a/>"));
        assertEquals("Big5", refusal.details().get("0"));
    }

    @Test
    void longTextIsCutAndReported() {
        XmlScanner xml = new XmlScanner(
                new ByteArrayInputStream(("<a>" + "x".repeat(100_000) + "</a>").getBytes(StandardCharsets.UTF_8)), 100);
        xml.capture(true);
        xml.next();
        xml.next();
        assertTrue(xml.textOverflow());
        assertTrue(xml.takeText().length() <= 100);
        xml.close();
    }

    @Test
    void skippedElementsLeaveNothing() {
        try (XmlScanner xml = scan("<a><b><c>x</c><d/></b><e/></a>", StandardCharsets.UTF_8)) {
            xml.next();
            xml.next();
            xml.skipElement();
            assertEquals(XmlScanner.Event.START, xml.next());
            assertEquals("e", xml.name());
            xml.skipElement();
            assertEquals(XmlScanner.Event.END, xml.next());
            assertEquals("a", xml.name());
        }
    }
}
