package org.bagui.plugin.reports.sheet.read;

import static org.bagui.plugin.reports.sheet.Refusals.assertFileRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.Sheets;
import org.bagui.plugin.reports.sheet.XlsxParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that must not be read, each made here. */
class XlsxRefusalTest {

    private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";
    private static final String LAUGHS = "<!DOCTYPE lolz [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><lolz>&c;</lolz>";

    @TempDir
    Path folder;

    private Path save(XlsxParts parts) throws IOException {
        return parts.save(folder.resolve("book.xlsx"));
    }

    private void assertUnreadable(String reason, Path file) {
        assertEquals(
                reason,
                assertFileRefused(SheetRefusal.UNREADABLE, file).details().get("reason"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        assertUnreadable("empty", Files.createFile(folder.resolve("empty.xlsx")));
        assertUnreadable("text", Files.writeString(folder.resolve("text.xls"), "企业名称,人数\n某厂,1\n"));
        assertUnreadable("html", Files.writeString(folder.resolve("page.xls"), "\n<html><table></table></html>"));
        byte[] random = new byte[10_000];
        new Random(7).nextBytes(random);
        assertUnreadable("not-a-workbook", Files.write(folder.resolve("random.bin"), random));
        assertUnreadable("not-a-workbook", save(new XlsxParts().part("a.txt", "x")));
        assertUnreadable("ods", save(new XlsxParts().part("mimetype", "x").part("content.xml", "<a/>")));
        assertUnreadable("xlsb", save(XlsxParts.ofRows(ROW).part("xl/workbook.bin", "x")));
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(save(XlsxParts.ofRows(ROW.repeat(1))));
        for (int length : new int[] {3, 10, whole.length / 2, whole.length - 30}) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
            assertFileRefused(SheetRefusal.UNREADABLE, cut);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "_rels/.rels",
                "docProps/app.xml",
                "customXml/item1.xml"
            })
    void aDoctypeIsRefusedInAnyPart(String part) throws IOException {
        assertFileRefused(SheetRefusal.DOCTYPE, save(XlsxParts.ofRows(ROW).part(part, LAUGHS)));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin,macro-workbook", "xl/macrosheets/sheet1.xml,macro-workbook",
        "xl/externalLinks/externalLink1.xml,external-links", "xl/connections.xml,external-links"
    })
    void activeContentIsRefused(String part, String code) throws IOException {
        assertFileRefused(code, save(XlsxParts.ofRows(ROW).part(part, "<a/>")));
    }

    @Test
    void aMacroContentTypeIsRefused() throws IOException {
        String types = "<Types><Override PartName='/xl/workbook.xml'"
                + " ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>";
        assertFileRefused(SheetRefusal.MACROS, save(XlsxParts.ofRows(ROW).part("[Content_Types].xml", types)));
    }

    @Test
    void anEncryptedWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("secret.xlsx");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            var info = new EncryptionInfo(EncryptionMode.standard);
            var encryptor = info.getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(container)) {
                data.write(Files.readAllBytes(save(XlsxParts.ofRows(ROW))));
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            container.writeFilesystem(out);
        }
        assertFileRefused(SheetRefusal.ENCRYPTED, file);
    }

    private Path bomb() throws IOException {
        return save(XlsxParts.ofRows(out -> {
            char[] blanks = new char[1 << 20];
            Arrays.fill(blanks, ' ');
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }));
    }

    @Test
    void aBombIsRefusedByWhatItDeclares() throws IOException {
        Path file = bomb();
        assertTrue(Files.size(file) < 1 << 20);
        assertFileRefused(SheetRefusal.TOO_LARGE, file);
    }

    @Test
    void aBombThatLiesAboutItsSizeIsRefusedWhileItInflates() throws IOException {
        Path file = bomb();
        byte[] bytes = Files.readAllBytes(file);
        lieAboutSizes(bytes);
        assertFileRefused(SheetRefusal.TOO_LARGE, Files.write(file, bytes));
    }

    /** Writes a small size over each size in the central directory. */
    private static void lieAboutSizes(byte... zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putInt(i + 24, Math.min(buffer.getInt(i + 24), 1_000));
            }
        }
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        XlsxParts parts = XlsxParts.ofRows(ROW);
        for (int i = 0; i < 1_000; i++) {
            parts.part("xl/media/" + i, "x");
        }
        assertFileRefused(SheetRefusal.TOO_LARGE, save(parts));
    }

    @Test
    void aCellOfAMegabyteIsRefusedByItsAddress() throws IOException {
        String text = "字".repeat(1 << 19);
        String inline = "<row r='3'><c r='B3' t='inlineStr'><is><t>" + text + "</t></is></c></row>";
        assertEquals("B3", refusedCell(XlsxParts.ofRows(inline)));
        String shared = "<row r='3'><c r='C3' t='s'><v>1</v></c></row>";
        String strings = "<sst><si><t>a</t></si><si><t>" + text + "</t></si></sst>";
        assertEquals("C3", refusedCell(XlsxParts.ofRows(shared).part("xl/sharedStrings.xml", strings)));
        String slightly = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + "x".repeat(32_768) + "</t></is></c></row>";
        assertEquals("A1", refusedCell(XlsxParts.ofRows(slightly)));
    }

    private Object refusedCell(XlsxParts parts) throws IOException {
        return assertFileRefused(SheetRefusal.CELL_TOO_LONG, save(parts))
                .details()
                .get("0");
    }

    @Test
    void tooManyRowsAndColumnsAreRefused() throws IOException {
        SheetLimits few = new SheetLimits(1 << 20, 100, 100, 2, 10, 100, 5, true);
        assertFileRefused(
                SheetRefusal.TOO_MANY_ROWS, save(XlsxParts.ofRows("<row><c><v>1</v></c></row>".repeat(3))), few);
        assertFileRefused(SheetRefusal.TOO_MANY_COLUMNS, save(XlsxParts.ofRows("<row><c r='XFD1'><v>1</v></c></row>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'/><row r='1'/>",
                "<row r='1048577'/>",
                "<row r='x'/>",
                "<row r='1'><c r='1A'/></row>",
                "<row><c t='s'><v>0</v></c></row>",
                "<row><c t='s'><v>-1</v></c></row>",
                "<row><c t='q'><v>0</v></c></row>",
                "<row><c><v>1x</v></c></row>",
                "<row><c s='x'><v>1</v></c></row>",
                "<c><v>1</v></c>",
                "<row><c><v>1</c></row>"
            })
    void sheetsThatContradictTheFormatAreRefused(String rows) throws IOException {
        assertUnreadable("xml", save(XlsxParts.ofRows(rows)));
    }

    @Test
    void anXlsOfAnotherKindIsRefused() throws IOException {
        Path file = folder.resolve("other.xls");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)), "WordDocument");
            container.writeFilesystem(out);
        }
        assertUnreadable("word", file);
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet();
            workbook.write(out);
        }
        assertEquals(0, Sheets.rows(file).size());
    }
}
