package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.itest.workbook.WorkbookParts.insert;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the spreadsheets of WPS Office leave in a workbook that they save: their own data of each sheet, their build, what they threw away. */
final class WpsTraces {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.";
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String ET = "http://www.wps.cn/officeDocument/2017/etCustomData";
    private static final String WEB = "https://web.wps.cn/et/2018/main";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String BUILD = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private WpsTraces() {}

    static WorkbookParts in(WorkbookParts parts) {
        SharedTexts.share(parts);
        for (String name : parts.sheets()) {
            Document sheet = parts.read(name);
            Element root = sheet.getDocumentElement();
            root.setAttributeNS(XMLNS, "xmlns:etc", ET);
            WorkbookParts.all(sheet, "row").forEach(row -> row.setAttribute("spans", "1:40"));
            WorkbookParts.extend(
                    root,
                    "<ext uri=\"{9BD2E9C4-7B5F-4E1A-8C0E-2D0A8F4B7A11}\"><etc:sheetData xmlns:etc=\"" + ET
                            + "\" v=\"1\"/></ext>");
            parts.put(name, sheet);
        }
        workbook(parts);
        return properties(customData(parts)).put("[trash]/0000.dat", new byte[500]);
    }

    private static void workbook(WorkbookParts parts) {
        Document workbook = parts.read("xl/workbook.xml");
        Element root = workbook.getDocumentElement();
        WorkbookParts.all(workbook, "fileVersion").forEach(root::removeChild);
        insert(
                root,
                "<fileVersion appName=\"xl\" lastEdited=\"3\" lowestEdited=\"5\" rupBuild=\"9302\"/>",
                WorkbookParts.children(root).get(0).getLocalName());
        parts.put("xl/workbook.xml", workbook);
    }

    private static WorkbookParts customData(WorkbookParts parts) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return parts.put(
                        "customXml/item1.xml",
                        "<woProps xmlns=\"" + WEB + "\" xmlns:s=\"" + main + "\"><woSheetsProps><woSheetProps"
                                + " sheetStid=\"1\" interlineOnOff=\"0\" interlineColor=\"0\" isDbSheet=\"0\"/>"
                                + "</woSheetsProps><woBookProps><bookSettings isFilterShared=\"1\"/></woBookProps>"
                                + "</woProps>")
                .put(
                        "customXml/itemProps1.xml",
                        "<ds:datastoreItem ds:itemID=\"{D5786909-0300-4A5E-9B6F-6E9C9E1B0101}\" xmlns:ds=\""
                                + PROPERTIES + "customXml\"><ds:schemaRefs/></ds:datastoreItem>")
                .related("customXml/item1.xml", OFFICE + "customXmlProps", "itemProps1.xml")
                .typed("Override", "PartName", "/customXml/itemProps1.xml", DOCUMENT + "customXmlProperties+xml")
                .related("xl/workbook.xml", OFFICE + "customXml", "../customXml/item1.xml")
                .put(
                        "xl/WpsCustomData/customData.xml",
                        "<s:customData xmlns=\"http://www.wps.cn/officeDocument/2013/wpsCustomData\""
                                + " xmlns:s=\"http://www.wps.cn/officeDocument/2013/wpsCustomData\"/>");
    }

    private static WorkbookParts properties(WorkbookParts parts) {
        String variants = PROPERTIES + "docPropsVTypes";
        return parts.put(
                        "docProps/app.xml",
                        "<Properties xmlns=\"" + PROPERTIES + "extended-properties\"><Application>WPS表格</Application>"
                                + "</Properties>")
                .typed("Override", "PartName", "/docProps/app.xml", DOCUMENT + "extended-properties+xml")
                .related("", OFFICE + "extended-properties", "docProps/app.xml")
                .put(
                        "docProps/custom.xml",
                        "<Properties xmlns=\"" + PROPERTIES + "custom-properties\" xmlns:vt=\"" + variants
                                + "\"><property fmtid=\"" + BUILD + "\" pid=\"2\" name=\"KSOProductBuildVer\">"
                                + "<vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property><property fmtid=\"" + BUILD
                                + "\" pid=\"3\" name=\"ICV\"><vt:lpwstr>0A1B2C3D4E5F60718293A4B5C6D7E8F9_12</vt:lpwstr>"
                                + "</property></Properties>")
                .typed("Override", "PartName", "/docProps/custom.xml", DOCUMENT + "custom-properties+xml")
                .related("", OFFICE + "custom-properties", "docProps/custom.xml");
    }
}
