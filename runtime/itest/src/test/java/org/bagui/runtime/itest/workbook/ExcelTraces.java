package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.itest.workbook.WorkbookParts.insert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What Excel 365 leaves in a workbook that it saves: marks of its extensions, settings of the printer, theme, chain of formulas. */
final class ExcelTraces {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String X14AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";
    private static final String X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    private static final String XR = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String[] AFTER_PHONETIC = {
        "conditionalFormatting",
        "dataValidations",
        "hyperlinks",
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "rowBreaks",
        "colBreaks",
        "drawing",
        "legacyDrawing",
        "tableParts",
        "extLst"
    };
    private static final String[] AFTER_SETUP = {
        "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors", "drawing", "legacyDrawing", "tableParts", "extLst"
    };
    private static final String[] AFTER_IGNORED = {"drawing", "legacyDrawing", "tableParts", "extLst"};

    private ExcelTraces() {}

    static WorkbookParts in(WorkbookParts parts) throws IOException {
        SharedTexts.share(parts);
        StringBuilder chain = new StringBuilder();
        List<String> sheets = parts.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            sheet(parts, sheets.get(i), i + 1);
            int number = i + 1;
            WorkbookParts.all(parts.read(sheets.get(i)), "f").forEach(formula -> chain.append("<c r=\"")
                    .append(((Element) formula.getParentNode()).getAttribute("r"))
                    .append("\" i=\"" + number + "\"/>"));
        }
        if (!chain.isEmpty()) {
            parts.put(
                            "xl/calcChain.xml",
                            "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + chain
                                    + "</calcChain>")
                    .typed("Override", "PartName", "/xl/calcChain.xml", SPREADSHEET + "calcChain+xml")
                    .related("xl/workbook.xml", OFFICE + "calcChain", "calcChain.xml");
        }
        workbook(parts);
        styles(parts);
        return beside(parts);
    }

    /** Declares the extensions of the root of a part. */
    private static Element extended(Document part, String ignorable) {
        Element root = part.getDocumentElement();
        root.setAttributeNS(XMLNS, "xmlns:mc", MC);
        root.setAttributeNS(XMLNS, "xmlns:x14ac", X14AC);
        root.setAttributeNS(XMLNS, "xmlns:xr", XR);
        root.setAttributeNS(XMLNS, "xmlns:xr2", XR.replace("2014/revision", "2015/revision2"));
        root.setAttributeNS(XMLNS, "xmlns:xr3", XR.replace("2014/revision", "2016/revision3"));
        root.setAttributeNS(MC, "mc:Ignorable", ignorable);
        return root;
    }

    private static void sheet(WorkbookParts parts, String name, int number) {
        Document sheet = parts.read(name);
        Element root = extended(sheet, "x14ac xr xr2 xr3");
        root.setAttributeNS(XR, "xr:uid", id());
        WorkbookParts.all(sheet, "sheetFormatPr").forEach(one -> one.setAttributeNS(X14AC, "x14ac:dyDescent", "0.2"));
        WorkbookParts.all(sheet, "row").forEach(row -> {
            row.setAttribute("spans", "1:40");
            row.setAttributeNS(X14AC, "x14ac:dyDescent", "0.2");
        });
        insert(root, "<phoneticPr fontId=\"1\" type=\"noConversion\"/>", AFTER_PHONETIC);
        String settings = "xl/printerSettings/printerSettings" + number + ".bin";
        parts.put(settings, printer())
                .typed("Default", "Extension", "bin", SPREADSHEET + "printerSettings")
                .related(name, OFFICE + "printerSettings", "../printerSettings/printerSettings" + number + ".bin");
        if (WorkbookParts.all(sheet, "pageSetup").isEmpty()) {
            insert(root, "<pageSetup paperSize=\"9\" orientation=\"landscape\"/>", AFTER_SETUP);
        }
        root.setAttributeNS(XMLNS, "xmlns:r", OFFICE.substring(0, OFFICE.length() - 1));
        WorkbookParts.all(sheet, "pageSetup")
                .forEach(one -> one.setAttributeNS(
                        OFFICE.substring(0, OFFICE.length() - 1),
                        "r:id",
                        parts.relation(name, OFFICE + "printerSettings")));
        insert(
                root,
                "<ignoredErrors><ignoredError sqref=\"A1:AZ99\" numberStoredAsText=\"1\"/></ignoredErrors>",
                AFTER_IGNORED);
        WorkbookParts.extend(
                root,
                "<ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\" xmlns:x14=\"" + X14
                        + "\"><x14:dataValidations count=\"1\""
                        + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:dataValidation"
                        + " type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" xr:uid=\"" + id() + "\" xmlns:xr=\""
                        + XR + "\"><x14:formula1><xm:f>$A$1:$A$2</xm:f></x14:formula1><xm:sqref>BZ900</xm:sqref>"
                        + "</x14:dataValidation></x14:dataValidations></ext>");
        parts.put(name, sheet);
    }

    private static void workbook(WorkbookParts parts) {
        String name = "xl/workbook.xml";
        Document workbook = parts.read(name);
        Element root = extended(workbook, "xr");
        WorkbookParts.all(workbook, "fileVersion").forEach(root::removeChild);
        insert(
                root,
                "<fileVersion appName=\"xl\" lastEdited=\"7\" lowestEdited=\"7\" rupBuild=\"27425\"/>",
                WorkbookParts.children(root).get(0).getLocalName());
        insert(
                root,
                "<mc:AlternateContent xmlns:mc=\"" + MC + "\"><mc:Choice Requires=\"x15\""
                        + " xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\">"
                        + "<x15ac:absPath url=\"D:\\台账\\\""
                        + " xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\"/>"
                        + "</mc:Choice></mc:AlternateContent><xr:revisionPtr xmlns:xr=\"" + XR
                        + "\" revIDLastSave=\"0\" documentId=\"13_ncr:1_" + id() + "\"/>",
                "workbookProtection",
                "bookViews",
                "sheets");
        WorkbookParts.extend(
                root,
                "<ext uri=\"{140A7094-0E35-4892-8432-C4D2E57EDEB5}\""
                        + " xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\">"
                        + "<x15:workbookPr chartTrackingRefBase=\"1\"/></ext>");
        parts.put(name, workbook);
    }

    private static void styles(WorkbookParts parts) {
        String name = "xl/styles.xml";
        Document styles = parts.read(name);
        Element root = extended(styles, "x14ac xr xr2 xr3");
        WorkbookParts.all(styles, "fonts").forEach(one -> one.setAttributeNS(X14AC, "x14ac:knownFonts", "1"));
        if (WorkbookParts.all(styles, "dxfs").isEmpty()) {
            insert(root, "<dxfs count=\"0\"/>", "tableStyles", "colors", "extLst");
        }
        for (Element dxfs : WorkbookParts.all(styles, "dxfs")) {
            insert(
                    dxfs,
                    "<dxf><font><color rgb=\"FF9C0006\"/></font><numFmt numFmtId=\"190\" formatCode=\"yyyy/m/d;@\"/>"
                            + "<fill><patternFill><bgColor rgb=\"FFFFC7CE\"/></patternFill></fill></dxf>");
            dxfs.setAttribute(
                    "count", Integer.toString(WorkbookParts.children(dxfs).size()));
        }
        WorkbookParts.extend(
                root,
                "<ext uri=\"{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}\" xmlns:x14=\"" + X14
                        + "\"><x14:slicerStyles defaultSlicerStyle=\"SlicerStyleLight1\"/></ext>");
        parts.put(name, styles);
    }

    /** Parts beside the sheets. */
    private static WorkbookParts beside(WorkbookParts parts) throws IOException {
        String properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        try (InputStream theme = ExcelTraces.class.getResourceAsStream("theme.xml")) {
            return parts.put("xl/theme/theme1.xml", theme.readAllBytes())
                    .typed(
                            "Override",
                            "PartName",
                            "/xl/theme/theme1.xml",
                            "application/vnd.openxmlformats-officedocument.theme+xml")
                    .related("xl/workbook.xml", OFFICE + "theme", "theme/theme1.xml")
                    .put(
                            "xl/persons/person.xml",
                            "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>")
                    .typed("Override", "PartName", "/xl/persons/person.xml", "application/vnd.ms-excel.person+xml")
                    .related(
                            "xl/workbook.xml",
                            "http://schemas.microsoft.com/office/2017/10/relationships/person",
                            "persons/person.xml")
                    .put(
                            "docProps/app.xml",
                            "<Properties xmlns=\"" + properties + "\"><Application>Microsoft Excel</Application>"
                                    + "<DocSecurity>0</DocSecurity><AppVersion>16.0300</AppVersion></Properties>")
                    .typed(
                            "Override",
                            "PartName",
                            "/docProps/app.xml",
                            "application/vnd.openxmlformats-officedocument.extended-properties+xml")
                    .related("", OFFICE + "extended-properties", "docProps/app.xml");
        }
    }

    /** What a printer's driver keeps: its name as UTF-16, and bytes that mean something to it alone. */
    private static byte[] printer() {
        byte[] device = "Microsoft Print to PDF".getBytes(StandardCharsets.UTF_16LE);
        return ByteBuffer.allocate(1_200).put(device).putInt(800, 0x444d4c44).array();
    }

    private static String id() {
        return "{" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT) + "}";
    }
}
