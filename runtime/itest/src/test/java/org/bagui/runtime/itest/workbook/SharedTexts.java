package org.bagui.runtime.itest.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** All texts of cells in one list, as Excel and WPS keep them: every third of two faces, some with the reading aid of an input method. */
final class SharedTexts {
    private static final String PART = "xl/sharedStrings.xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
    private static final String FACE = "<rPr><b/><sz val=\"11\"/><color rgb=\"FFFF0000\"/><rFont val=\"宋体\"/>"
            + "<family val=\"3\"/><charset val=\"134\"/><scheme val=\"minor\"/></rPr>";

    private final List<String> before = new ArrayList<>();
    private final Map<String, Integer> now = new LinkedHashMap<>();
    private int cells;

    private SharedTexts() {}

    /** Rewrites the cells of all sheets, and the list. */
    static void share(WorkbookParts parts) {
        SharedTexts texts = new SharedTexts();
        if (parts.has(PART)) {
            WorkbookParts.all(parts.read(PART), "si").forEach(one -> texts.before.add(text(one)));
        }
        for (String name : parts.sheets()) {
            Document sheet = parts.read(name);
            WorkbookParts.all(sheet, "c").forEach(texts::point);
            parts.put(name, sheet);
        }
        parts.related("xl/workbook.xml", RELATION, "sharedStrings.xml")
                .typed("Override", "PartName", "/" + PART, TYPE)
                .put(PART, texts.list());
    }

    private void point(Element cell) {
        String type = cell.getAttribute("t");
        if (!type.equals("s") && !type.equals("inlineStr")) {
            return;
        }
        String text = type.equals("s") ? before.get(Integer.parseInt(cell.getTextContent())) : text(cell);
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        Element value = cell.getOwnerDocument().createElementNS(cell.getNamespaceURI(), "v");
        value.setTextContent(Integer.toString(now.computeIfAbsent(text, any -> now.size())));
        cell.appendChild(value);
        cell.setAttribute("t", "s");
        cells++;
    }

    /** What is shown, without reading aids. */
    private static String text(Element of) {
        return WorkbookParts.children(of).stream()
                .filter(one -> !one.getLocalName().equals("rPh"))
                .map(one -> one.getLocalName().equals("t") ? one.getTextContent() : text(one))
                .collect(Collectors.joining());
    }

    private String list() {
        StringBuilder xml = new StringBuilder(
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
                .append(" count=\"" + cells + "\" uniqueCount=\"" + now.size() + "\">");
        now.forEach((text, number) -> xml.append(item(text, number)));
        return xml.append("</sst>").toString();
    }

    private static String item(String text, int number) {
        // Excel escapes within one face, and no pair of characters is cut apart.
        int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        boolean rich = number % 3 == 0 && middle > 0 && !text.contains("_x");
        String shown = rich
                ? "<r>" + t(text.substring(0, middle)) + "</r><r>" + FACE + t(text.substring(middle)) + "</r>"
                : t(text);
        String aid = number % 3 == 1 && !text.isEmpty() ? "<rPh sb=\"0\" eb=\"1\"><t>シ</t></rPh>" : "";
        return "<si>" + shown + aid + "<phoneticPr fontId=\"1\" type=\"noConversion\"/></si>";
    }

    private static String t(String text) {
        String space = text.equals(text.strip()) && !text.contains("\n") ? "" : " xml:space=\"preserve\"";
        return "<t" + space + ">"
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\r", "&#13;")
                + "</t>";
    }
}
