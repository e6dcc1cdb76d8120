package org.bagui.runtime.itest.badinput;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.runtime.itest.fixture.Sheet;

/** Workbooks as counties send them, and such as nobody should. */
final class HostileWorkbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private HostileWorkbooks() {}

    /** Something done to a workbook before it is saved. */
    interface Change {
        void to(Workbook book);
    }

    /** The form as an .xlsx workbook. */
    static byte[] xlsx(Sheet sheet, Change... changes) {
        return saved(new XSSFWorkbook(), sheet, changes);
    }

    /** The form as an .xls workbook. */
    static byte[] xls(Sheet sheet, Change... changes) {
        return saved(new HSSFWorkbook(), sheet, changes);
    }

    private static byte[] saved(Workbook book, Sheet sheet, Change... changes) {
        try (book) {
            sheet.fill(book);
            for (Change change : changes) {
                change.to(book);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell of the first sheet; row 0 is the header. */
    static Cell cell(Workbook book, int row, int column) {
        Row found = book.getSheetAt(0).getRow(row);
        return found.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** A password put on an .xlsx workbook. */
    static byte[] encrypted(byte... xlsx) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream data = encryptor.getDataStream(container)) {
                data.write(xlsx);
            }
            return bytes(container);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A password put on an .xls workbook. */
    static byte[] encryptedXls(Sheet sheet) {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return xls(sheet);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** A macro project put beside the sheets of an .xls workbook. */
    static byte[] withMacros(byte... xls) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            container
                    .getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("PROJECT", new ByteArrayInputStream(new byte[] {1}));
            return bytes(container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }

    /** Writes rows. */
    interface Rows {
        void write(Writer out) throws IOException;
    }

    /** An .xlsx workbook made by hand, its rows as given, one part more or put in the place of its own. */
    static byte[] handmade(Rows rows, String part, String text) {
        Map<String, Rows> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                out -> out.write("<Types xmlns='" + PACKAGE
                        + "content-types'><Default Extension='xml' ContentType='application/xml'/></Types>"));
        parts.put(
                "_rels/.rels",
                out -> out.write("<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='"
                        + REL + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                out -> out.write("<workbook xmlns='" + MAIN + "' xmlns:r='" + REL
                        + "'><sheets><sheet name='表' sheetId='1' r:id='s1'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                out -> out.write("<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='s1' Type='"
                        + REL + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet xmlns='" + MAIN + "'><sheetData>");
            rows.write(out);
            out.write("</sheetData></worksheet>");
        });
        if (part != null) {
            parts.put(part, out -> out.write(text));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            for (Map.Entry<String, Rows> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                each.getValue().write(out);
                out.flush();
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of text cells in an .xlsx sheet. */
    static String row(int number, List<?> texts) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (Object text : texts) {
            row.append("<c t='inlineStr'><is><t>")
                    .append(text == null ? "" : text)
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
