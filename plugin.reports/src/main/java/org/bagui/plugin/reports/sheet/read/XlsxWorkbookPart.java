package org.bagui.plugin.reports.sheet.read;

import java.util.ArrayList;
import java.util.List;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/** The workbook part: which sheets there are, where they lie, which date system holds. */
public final class XlsxWorkbookPart {

    private static final int MAX_SHEETS = 512;

    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private final XlsxRelations relations;
    private boolean base1904;

    private XlsxWorkbookPart(XlsxRelations relations) {
        this.relations = relations;
    }

    /** Reads it. */
    public static XlsxWorkbookPart read(ZipParts parts) {
        String part = XlsxRelations.read(parts, "").target("officeDocument");
        if (part == null || !parts.has(part)) {
            throw SheetRefusal.unreadable("not-a-workbook", null);
        }
        XlsxWorkbookPart xlsxWorkbookPart = new XlsxWorkbookPart(XlsxRelations.read(parts, part));
        try (XmlScanner xml = new XmlScanner(parts.open(part), 0)) {
            XmlScanner.Event event = xml.next();
            if (!"workbook".equals(xml.name())) {
                throw SheetRefusal.unreadable("not-a-workbook", null);
            }
            for (; event != XmlScanner.Event.DOCUMENT_END; event = xml.next()) {
                if (event == XmlScanner.Event.START) {
                    xlsxWorkbookPart.element(xml, parts);
                }
            }
        }
        if (xlsxWorkbookPart.sheets.isEmpty()) {
            throw SheetRefusal.unreadable("zip", null);
        }
        return xlsxWorkbookPart;
    }

    private void element(XmlScanner xml, ZipParts parts) {
        if ("workbookPr".equals(xml.name())) {
            base1904 = isTrue(xml.attribute("date1904"));
        } else if ("sheet".equals(xml.name()) && xml.depth() == 3) {
            sheet(xml, parts);
        }
    }

    private void sheet(XmlScanner xml, ZipParts parts) {
        String id = xml.attribute("id");
        String type = id == null ? null : relations.type(id);
        if (type != null && type.endsWith("Macrosheet")) {
            throw SheetRefusal.of(SheetRefusal.MACROS);
        }
        // Chart and dialog sheets hold no cells.
        if (type == null || !type.endsWith("/worksheet")) {
            return;
        }
        if (sheets.size() == MAX_SHEETS) {
            throw SheetRefusal.of(SheetRefusal.TOO_LARGE, MAX_SHEETS + " sheets");
        }
        String part = relations.targetOf(id);
        if (!parts.has(part)) {
            throw SheetRefusal.unreadable("zip", null);
        }
        String name = String.valueOf(xml.attribute("name"));
        String state = xml.attribute("state");
        sheets.add(new SheetInfo(sheets.size(), name, state != null && !"visible".equals(state)));
        sheetParts.add(part);
    }

    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** Sheets that hold cells. */
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    /** Name of the part of a sheet, by its position among those that hold cells. */
    public String sheetPart(int index) {
        return sheetParts.get(index);
    }

    /** Name of the part of styles, or null. */
    public String stylesPart() {
        return relations.target("styles");
    }

    String stringsPart() {
        return relations.target("sharedStrings");
    }

    boolean base1904() {
        return base1904;
    }
}
