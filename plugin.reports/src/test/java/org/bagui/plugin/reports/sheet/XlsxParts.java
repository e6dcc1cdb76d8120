package org.bagui.plugin.reports.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds .xlsx files part by part, also such as no program would write. */
public final class XlsxParts {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes a part. */
    public interface Part {

        /** Writes the part's characters; the writer is flushed afterwards. */
        void write(Writer out) throws IOException;
    }

    /** Starts a workbook of one sheet with the given rows, which stand inside {@code sheetData}. */
    public static XlsxParts ofRows(String rows) {
        return ofRows(out -> out.write(rows));
    }

    /** Starts a workbook of one sheet whose rows are written by the part. */
    public static XlsxParts ofRows(Part rows) {
        return new XlsxParts()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='xml'"
                                + " ContentType='application/xml'/></Types>")
                .part(
                        "_rels/.rels",
                        "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='" + REL
                                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL
                                + "'><sheets><sheet name='表' sheetId='1' r:id='s1'/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='" + PACKAGE + "relationships'>"
                                + "<Relationship Id='s1' Type='" + REL + "/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='s2' Type='" + REL + "/sharedStrings' Target='sharedStrings.xml'/>"
                                + "<Relationship Id='s3' Type='" + REL + "/styles' Target='styles.xml'/>"
                                + "</Relationships>")
                .part("xl/worksheets/sheet1.xml", out -> {
                    out.write("<worksheet xmlns='" + MAIN + "'><sheetData>");
                    rows.write(out);
                    out.write("</sheetData></worksheet>");
                });
    }

    /** Adds or replaces a part. */
    public XlsxParts part(String name, String text) {
        return part(name, out -> out.write(text));
    }

    /** Adds or replaces a part. */
    public XlsxParts part(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    /** Writes the file and gives its path. */
    public Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(writer);
                writer.flush();
                zip.closeEntry();
            }
        }
        return file;
    }
}
