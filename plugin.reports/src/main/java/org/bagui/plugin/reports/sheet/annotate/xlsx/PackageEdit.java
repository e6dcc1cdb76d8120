package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bagui.plugin.reports.sheet.read.XlsxRelations;
import org.bagui.plugin.reports.sheet.read.ZipParts;

/** The small parts that say what the container holds, with what is added to it. */
final class PackageEdit {
    private static final String TYPES = "[Content_Types].xml";
    private static final String FOLDER = "xl/bagui/";
    private static final String ERRORS = FOLDER + "errors.xml";
    private static final String COMMENTS = FOLDER + "comments.xml";
    private static final String SHAPES = FOLDER + "comments.vml";
    private static final String STYLES = FOLDER + "styles.xml";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Ids as the format has them, 32 bits without sign; anything longer is none and cannot be met. */
    private static final Pattern SHEET_ID = Pattern.compile("\\ssheetId\\s*=\\s*[\"']0*(\\d{1,10})[\"']");

    private final Source source;
    private final ZipParts parts;
    private final String workbook;
    private final Map<String, String> changed = new LinkedHashMap<>();

    /** Gives the text of a part. */
    interface Source {
        String text(String part) throws IOException;
    }

    PackageEdit(Source source, ZipParts parts) {
        this.source = source;
        this.parts = parts;
        this.workbook = XlsxRelations.read(parts, "").target("officeDocument");
    }

    /** Changed parts by name. */
    Map<String, String> changed() {
        return changed;
    }

    /** Adds a sheet behind the others and gives the name of its part. */
    String addSheet(String name) throws IOException {
        String text = text(workbook);
        Set<Long> taken = SHEET_ID.matcher(text)
                .results()
                .map(id -> Long.valueOf(id.group(1)))
                .collect(Collectors.toSet());
        long free = 1;
        while (taken.contains(free)) {
            free++;
        }
        XmlFragment sheets = XmlFragment.find(text, "sheets");
        sheets.children()
                .add("<" + sheets.prefix() + "sheet xmlns:r=\"" + Markup.RELATIONS + "\" name=\"" + name
                        + "\" sheetId=\"" + free + "\" r:id=\"rIdBaguiErrors\"/>");
        changed.put(workbook, sheets.uncounted());
        relate(workbook, "rIdBaguiErrors", "worksheet", ERRORS);
        type(ERRORS, SHEET_TYPE + "worksheet+xml");
        return ERRORS;
    }

    /** Adds a part of styles and gives its name. */
    String addStyles() throws IOException {
        relate(workbook, "rIdBaguiStyles", "styles", STYLES);
        type(STYLES, SHEET_TYPE + "styles+xml");
        return STYLES;
    }

    /** Adds a part of comments to a sheet and gives its name. */
    String addComments(String sheet) throws IOException {
        String part = free(COMMENTS);
        relate(sheet, "rIdBaguiComments", "comments", part);
        type(part, SHEET_TYPE + "comments+xml");
        return part;
    }

    /** Adds a part of shapes to a sheet and gives its name. */
    String addShapes(String sheet, String id) throws IOException {
        String part = free(SHAPES);
        relate(sheet, id, "vmlDrawing", part);
        type(part, "application/vnd.openxmlformats-officedocument.vmlDrawing");
        return part;
    }

    /** Another sheet of the workbook may have been annotated before. */
    private String free(String name) {
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int number = 2; parts.has(free); number++) {
            free = name.substring(0, dot) + number + name.substring(dot);
        }
        return free;
    }

    private void relate(String part, String id, String type, String target) throws IOException {
        int slash = part.lastIndexOf('/');
        String rels = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
        String known = parts.has(rels) || changed.containsKey(rels)
                ? text(rels)
                : "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        changed.put(
                rels,
                inside(
                        known,
                        "Relationship",
                        " Id=\"" + id + "\" Type=\"" + Markup.RELATIONS + "/" + type + "\" Target=\"/" + target
                                + "\""));
    }

    private void type(String part, String type) throws IOException {
        changed.put(TYPES, inside(text(TYPES), "Override", " PartName=\"/" + part + "\" ContentType=\"" + type + "\""));
    }

    /** Adds an element at the end of a document's root. */
    private static String inside(String document, String element, String attributes) {
        int end = document.lastIndexOf("</");
        if (end < 0) {
            int close = document.lastIndexOf("/>");
            String root = document.substring(document.lastIndexOf('<') + 1).split("[\\s/>]")[0];
            return inside(document.substring(0, close) + "></" + root + ">", element, attributes);
        }
        String prefix = document.substring(end + 2, Math.max(end + 2, document.indexOf(':', end) + 1));
        return document.substring(0, end) + '<' + prefix + element + attributes + "/>" + document.substring(end);
    }

    private String text(String part) throws IOException {
        String known = changed.get(part);
        return known == null ? source.text(part) : known;
    }
}
