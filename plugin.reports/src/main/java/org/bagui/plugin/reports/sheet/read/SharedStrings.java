package org.bagui.plugin.reports.sheet.read;

import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.Xstring;

/** Reads the shared strings part: plain and rich text, without the reading aids of East Asian text. */
final class SharedStrings {

    private SharedStrings() {}

    /**
     * Reads the part into a table.
     *
     * @param part its name, or null where the workbook has no shared strings
     */
    static StringTable read(ZipParts parts, String part, SheetLimits limits) {
        StringStore store = new StringStore(limits, parts.budget());
        if (part != null && parts.has(part)) {
            try (XmlScanner xml = new XmlScanner(parts.open(part), limits.cellChars() * Xstring.ESCAPE)) {
                read(xml, store, limits);
            } catch (RuntimeException e) {
                store.abandon();
                throw e;
            }
        }
        return store.table();
    }

    private static void read(XmlScanner xml, StringStore store, SheetLimits limits) {
        String tooLong = "*".repeat(limits.cellChars() + 1);
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DOCUMENT_END; event = xml.next()) {
            boolean start = event == XmlScanner.Event.START;
            switch (xml.name()) {
                case "t" -> xml.capture(start);
                case "rPh" -> {
                    if (start) {
                        xml.skipElement();
                    }
                }
                case "si" -> {
                    if (!start) {
                        // Too long a text is refused at the cell that shows it, so that the address can be named.
                        store.add(xml.textOverflow() ? tooLong : xml.takeText());
                        xml.takeText();
                    }
                }
                default -> {
                    // formatting says nothing about the text
                }
            }
        }
    }
}
