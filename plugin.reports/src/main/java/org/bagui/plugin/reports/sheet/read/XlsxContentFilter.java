package org.bagui.plugin.reports.sheet.read;

import org.bagui.plugin.reports.sheet.SheetRefusal;

/** What an .xlsx container may not hold: macros, links to other files, a DOCTYPE in any part. */
final class XlsxContentFilter {

    private XlsxContentFilter() {}

    static void check(ZipParts parts) {
        if (!parts.has("[content_types].xml")) {
            boolean ods = parts.has("mimetype") && parts.has("content.xml");
            throw SheetRefusal.unreadable(ods ? "ods" : "not-a-workbook", null);
        }
        if (parts.has("word/document.xml")) {
            throw SheetRefusal.unreadable("word", null);
        }
        for (String name : parts.names()) {
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw SheetRefusal.of(SheetRefusal.MACROS);
            }
            if (name.endsWith("xl/workbook.bin")) {
                throw SheetRefusal.unreadable("xlsb", null);
            }
        }
        for (String name : parts.names()) {
            if (name.contains("/externallinks/") || name.endsWith("xl/connections.xml")) {
                throw SheetRefusal.of(SheetRefusal.EXTERNAL_LINKS);
            }
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                checkProlog(parts, name);
            }
        }
        checkContentTypes(parts);
    }

    /** A DOCTYPE can stand before the root element only. */
    private static void checkProlog(ZipParts parts, String name) {
        try (XmlScanner xml = new XmlScanner(parts.open(name), 0)) {
            xml.next();
        }
    }

    private static void checkContentTypes(ZipParts parts) {
        try (XmlScanner xml = new XmlScanner(parts.open("[content_types].xml"), 0)) {
            while (xml.next() != XmlScanner.Event.DOCUMENT_END) {
                String type = xml.attribute("ContentType");
                if (type != null && (type.contains("macroEnabled") || type.contains("vbaProject"))) {
                    throw SheetRefusal.of(SheetRefusal.MACROS);
                }
            }
        }
    }
}
