package org.bagui.plugin.reports.sheet.read;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which cell styles show a number as a date. */
final class XlsxStyles {

    private static final int MAX_STYLES = 1 << 16;

    private final BitSet dates = new BitSet();
    private final boolean base1904;

    private XlsxStyles(boolean base1904) {
        this.base1904 = base1904;
    }

    /**
     * Reads the styles part.
     *
     * @param part its name, or null where the workbook has no styles
     */
    static XlsxStyles read(ZipParts parts, String part, boolean base1904) {
        XlsxStyles styles = new XlsxStyles(base1904);
        if (part != null && parts.has(part)) {
            try (XmlScanner xml = new XmlScanner(parts.open(part), 0)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlScanner xml) {
        Set<String> formats = new HashSet<>();
        boolean inCells = false;
        int style = 0;
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DOCUMENT_END; event = xml.next()) {
            boolean start = event == XmlScanner.Event.START;
            String name = xml.name();
            if ("cellXfs".equals(name)) {
                inCells = start;
            } else if (start && "numFmt".equals(name)) {
                format(xml, formats);
            } else if (start && inCells && "xf".equals(name) && style < MAX_STYLES) {
                dates.set(style++, isDate(xml.attribute("numFmtId"), formats));
            }
        }
    }

    private static void format(XmlScanner xml, Set<String> formats) {
        String code = xml.attribute("formatCode");
        String id = xml.attribute("numFmtId");
        if (id != null && code != null && formats.size() < MAX_STYLES && DateFormats.isDate(code)) {
            formats.add(id);
        }
    }

    private static boolean isDate(String id, Set<String> formats) {
        if (id == null) {
            return false;
        }
        return formats.contains(id) || (id.matches("\\d{1,2}") && DateFormats.isBuiltIn(Integer.parseInt(id)));
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    boolean base1904() {
        return base1904;
    }
}
