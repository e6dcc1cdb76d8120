package org.bagui.plugin.reports.small;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.core.problem.Problem;
import org.bagui.core.sheet.SheetReader;
import org.bagui.core.sheet.SheetTable;
import org.bagui.core.testkit.FakeCurrentActor;
import org.bagui.plugin.reports.fake.Budgets;
import org.bagui.plugin.reports.fake.NoFiles;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.sheet.XlsxParts;
import org.junit.jupiter.api.Test;

/** What is refused of small tables, and that nothing of them reaches a disk. */
class SmallSheetsRefusalTest {
    private static final String HEAD = "姓名,身份证号码,联系电话\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SheetReader reader = new SmallSheets(Budgets.any(), new FakeCurrentActor(Officer.of("450200")));

    private Problem refused(int status, String code, byte... file) {
        Problem problem = assertThrows(
                Problem.class, () -> reader.read(file, null, SmallSheetsTest.COLUMNS, 100, Locale.ENGLISH));
        assertEquals(code, problem.code());
        assertEquals(status, problem.status());
        return problem;
    }

    private Problem refused(String code, byte... file) {
        return refused(422, code, file);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book(boolean old, int rows) throws IOException {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet();
            for (int i = 0; i <= rows; i++) {
                String[] texts = i == 0 ? HEAD.strip().split(",") : new String[] {"韦" + i, "4501" + i, "138" + i};
                for (int column = 0; column < texts.length; column++) {
                    (column == 0 ? sheet.createRow(i) : sheet.getRow(i))
                            .createCell(column)
                            .setCellValue(texts[column]);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void headersThatDoNotServeAreRefusedWithTitlesAndCells() {
        refused("header-not-found", text("甲,乙,丙\n1,2,3\n"));
        Problem missing = refused("required-column-missing", text("姓名,手机号码,座位号,籍贯\n韦某,138,1,南宁\n"));
        assertEquals(List.of("ID number", "籍贯 (D1)", ""), missing.args());
        Problem twice = refused("duplicate-header", text("姓名,身份证号码,联系电话,姓名\n韦某,1,2,黄某\n"));
        assertEquals(List.of("Name (A1, D1)"), twice.args());
    }

    @Test
    void sizesAreBounded() throws IOException {
        assertEquals(
                List.of(2),
                refused(413, "body-too-large", new byte[SheetReader.MOST_BYTES + 1])
                        .args());
        refused("sheet-too-many-rows", text(HEAD + "韦某,1,2\n".repeat(101)));
        assertEquals(
                100,
                reader.read(text(HEAD + "韦某,1,2\n".repeat(100)), null, SmallSheetsTest.COLUMNS, 100, Locale.ENGLISH)
                        .lines()
                        .size());
        refused("too-many-columns", text(HEAD + "韦某,1,2" + ",".repeat(200) + "x\n"));
        refused("cell-too-long", text(HEAD + "韦某,1," + "x".repeat(5_000) + "\n"));
        refused("workbook-too-large", Parts.saved(XlsxParts.ofRows(out -> {
            for (int i = 0; i < 1_000_000; i++) {
                out.write("<row r='1'/>".repeat(8));
            }
        })));
    }

    @Test
    void textsThatFillTheMemoryAreRefusedAndNotSpilled() throws IOException {
        byte[] file = Parts.saved(XlsxParts.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .part("xl/sharedStrings.xml", out -> {
                    out.write("<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>");
                    Random random = new Random(1);
                    for (int i = 0; i < 500_000; i++) {
                        out.write("<si><t>" + (char) ('a' + random.nextInt(26)) + "</t></si>");
                    }
                    out.write("</sst>");
                }));
        assertTrue(file.length < SheetReader.MOST_BYTES, "" + file.length);
        refused("workbook-too-large", file);
    }

    @Test
    void hostileFilesAreRefused() throws IOException, GeneralSecurityException {
        refused("unreadable-workbook", new byte[0]);
        refused("unreadable-workbook", text("<html><table><tr><td>姓名</td></tr></table></html>"));
        refused("unreadable-workbook", new byte[] {'P', 'K', 3, 4});
        refused("unreadable-workbook", Arrays.copyOf(book(false, 3), 2_000));
        refused("unreadable-workbook", Arrays.copyOf(book(true, 3), 2_000));
        refused("macro-workbook", Parts.saved(XlsxParts.ofRows("").part("xl/vbaProject.bin", "x")));
        refused("doctype-refused", Parts.saved(XlsxParts.ofRows("").part("xl/styles.xml", "<!DOCTYPE a><a/>")));
        refused("external-links", Parts.saved(XlsxParts.ofRows("").part("xl/externalLinks/a.xml", "<a/>")));
        refused("encrypted-workbook", encrypted());
        Problem claimed = assertThrows(
                Problem.class, () -> reader.read(text(HEAD), XLSX, SmallSheetsTest.COLUMNS, 100, Locale.ENGLISH));
        assertEquals("unreadable-workbook", claimed.code());
        Problem type = assertThrows(
                Problem.class, () -> reader.read(text(HEAD), "image/png", SmallSheetsTest.COLUMNS, 9, Locale.ENGLISH));
        assertEquals(415, type.status());
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(book(false, 1));
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** Whatever is broken in a file, the answer is a table or a refusal. */
    @Test
    void damagedFilesGiveNoOtherFailure() throws IOException {
        Random random = new Random(5);
        int read = 0;
        for (byte[] whole : List.of(book(false, 20), book(true, 20))) {
            for (int i = 0; i < 400; i++) {
                byte[] file = whole.clone();
                for (int k = 0; k < 1 + i % 8; k++) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt();
                }
                try {
                    reader.read(file, null, SmallSheetsTest.COLUMNS, 100, Locale.ENGLISH);
                    read++;
                } catch (Problem refused) {
                    assertEquals(422, refused.status());
                }
            }
        }
        assertTrue(read > 0 && read < 800, "read " + read);
    }

    /** Our own readers write a file only where texts are spilled, see above; the library's would ask for one here. */
    @Test
    void nothingIsWrittenToADisk() throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(new NoFiles());
        try {
            for (byte[] file : List.of(book(false, 50), book(true, 50), text(HEAD + "韦某,1,2\n".repeat(50)))) {
                SheetTable table = reader.read(file, null, SmallSheetsTest.COLUMNS, 100, Locale.ENGLISH);
                assertEquals(50, table.lines().size());
            }
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }
}
