package org.bagui.plugin.reports.sheet.read;

import static org.bagui.plugin.reports.sheet.Refusals.assertFileRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of the old format that must not be read, each made here. */
class XlsRefusalTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("book.xls");
    }

    private HSSFWorkbook workbook() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("表");
        for (int row = 0; row < 500; row++) {
            sheet.createRow(row).createCell(0).setCellValue("文字" + row);
        }
        return workbook;
    }

    private void save(HSSFWorkbook workbook) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    @Test
    void anEncryptedWorkbookIsRefused() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            save(workbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertFileRefused(SheetRefusal.ENCRYPTED, file);
    }

    @Test
    void macrosAreRefused() throws IOException {
        save(workbook());
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), false)) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem();
        }
        assertFileRefused(SheetRefusal.MACROS, file);
    }

    @Test
    void linksToOtherFilesAreRefused() throws IOException {
        HSSFWorkbook workbook = workbook();
        try (HSSFWorkbook other = new HSSFWorkbook()) {
            other.createSheet("S");
            workbook.linkExternalWorkbook("other.xls", other);
            workbook.getSheetAt(0).getRow(0).createCell(1).setCellFormula("[other.xls]S!A1");
            save(workbook);
        }
        assertFileRefused(SheetRefusal.EXTERNAL_LINKS, file);
    }

    @Test
    void linksInsideTheWorkbookAreRead() throws IOException {
        HSSFWorkbook workbook = workbook();
        workbook.createSheet("S");
        workbook.getSheetAt(0).getRow(0).createCell(1).setCellFormula("S!A1");
        save(workbook);
        assertEquals(500, Sheets.rows(file).size());
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        save(workbook());
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {8, 512, 2_000, whole.length / 2}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertFileRefused(SheetRefusal.UNREADABLE, file);
        }
    }

    @Test
    void formatsBeforeExcel97AreRefused() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "Book");
            container.writeFilesystem(out);
        }
        assertEquals(
                "excel-95",
                assertFileRefused(SheetRefusal.UNREADABLE, file).details().get("reason"));
    }
}
