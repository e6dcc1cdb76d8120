package org.bagui.plugin.reports.sheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.MergedArea;

/** The merged cells of a worksheet part, which names them behind all rows (ECMA-376 part 1, 18.3.1.55). */
final class XlsxMerges {
    private static final Pattern AREA = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

    private XlsxMerges() {}

    /** Areas of more than one row, at most so many. */
    static List<MergedArea> read(CountingStream part, int most) {
        List<MergedArea> areas = new ArrayList<>();
        try (XmlScanner xml = new XmlScanner(part, 0)) {
            XmlScanner.Event event = xml.next();
            while (event != XmlScanner.Event.DOCUMENT_END && areas.size() < most) {
                if (event == XmlScanner.Event.START && "mergeCell".equals(xml.name())) {
                    add(xml.attribute("ref"), areas);
                }
                event = xml.next();
            }
        }
        return areas;
    }

    private static void add(String ref, List<MergedArea> areas) {
        Matcher area = AREA.matcher(ref == null ? "" : ref);
        if (!area.matches()) {
            return;
        }
        int first = Integer.parseInt(area.group(2));
        int last = Integer.parseInt(area.group(3));
        if (last > first) {
            areas.add(new MergedArea(CellAddress.columnOf(area.group(1)), first, last));
        }
    }
}
