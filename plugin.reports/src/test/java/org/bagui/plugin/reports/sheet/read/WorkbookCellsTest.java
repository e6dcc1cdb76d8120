package org.bagui.plugin.reports.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.Cell.Kind;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.Sheets;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of cells, in workbooks that POI makes in both formats. */
class WorkbookCellsTest {

    @TempDir
    Path folder;

    private Path save(Workbook workbook) throws IOException {
        Path file = folder.resolve(workbook instanceof HSSFWorkbook ? "book.xls" : "book.xlsx");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static Workbook workbook(String format) {
        return "xls".equals(format) ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void assertCell(Cell cell, Kind kind, String text) {
        assertEquals(kind, cell.kind(), cell::address);
        assertEquals(text, cell.text(), cell::address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void eachKindIsTold(String format) throws IOException {
        Workbook workbook = workbook(format);
        Sheet sheet = workbook.createSheet("表");
        Row row = sheet.createRow(4);
        row.createCell(0).setCellValue("文字😀\nb");
        row.createCell(1).setCellValue(15_911_110_000d);
        row.createCell(2).setCellValue(12.50);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellErrorValue((byte) 0x2A);
        row.createCell(5).setCellValue(LocalDate.of(2022, 3, 1));
        row.getCell(5).setCellStyle(style(workbook, "yyyy\"年\"m\"月\""));
        row.createCell(6).setCellValue(123_456_789_012_345_678d);
        row.createCell(7).setCellValue("   ");
        row.createCell(8).setCellValue("0123");
        row.createCell(9).setCellValue(-3.25);
        row.createCell(10).setCellValue(0.1 + 0.2);
        List<SheetRow> rows = Sheets.rows(save(workbook));
        assertEquals(1, rows.size());
        SheetRow read = rows.get(0);
        assertEquals(5, read.number());
        assertCell(read.cell(0), Kind.TEXT, "文字😀\nb");
        assertCell(read.cell(1), Kind.NUMBER, "15911110000");
        assertCell(read.cell(2), Kind.NUMBER, "12.5");
        assertCell(read.cell(3), Kind.BOOLEAN, "TRUE");
        assertCell(read.cell(4), Kind.ERROR, "#N/A");
        assertCell(read.cell(5), Kind.DATE, "2022-03-01");
        assertCell(read.cell(6), Kind.NUMBER, "123456789012345680");
        assertTrue(read.isBlank(7));
        assertCell(read.cell(8), Kind.TEXT, "0123");
        assertCell(read.cell(9), Kind.NUMBER, "-3.25");
        assertCell(read.cell(10), Kind.NUMBER, "0.3");
        assertCell(read.cell(11), Kind.BLANK, "");
        assertEquals("F5", read.cell(5).address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void formulasShowTheirKeptResult(String format) throws IOException {
        Workbook workbook = workbook(format);
        Row row = workbook.createSheet("表").createRow(0);
        row.createCell(0).setCellFormula("1+2");
        row.createCell(1).setCellFormula("\"a\"&\"字\"");
        row.createCell(2).setCellFormula("1=1");
        row.createCell(3).setCellFormula("1/0");
        row.createCell(4).setCellFormula("\"\"");
        row.createCell(5).setCellFormula("DATE(2022,3,1)");
        row.getCell(5).setCellStyle(style(workbook, "yyyy-mm-dd"));
        row.createCell(6).setCellValue("after");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        SheetRow read = Sheets.rows(save(workbook)).get(0);
        assertCell(read.cell(0), Kind.FORMULA, "3");
        assertEquals(Kind.NUMBER, read.cell(0).valueKind());
        assertCell(read.cell(1), Kind.FORMULA, "a字");
        assertEquals(Kind.TEXT, read.cell(1).valueKind());
        assertCell(read.cell(2), Kind.FORMULA, "TRUE");
        assertCell(read.cell(3), Kind.FORMULA, "#DIV/0!");
        assertTrue(read.isBlank(4));
        assertCell(read.cell(5), Kind.FORMULA, "2022-03-01");
        assertEquals(Kind.DATE, read.cell(5).valueKind());
        assertCell(read.cell(6), Kind.TEXT, "after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void datesOf1904AreRead(String format) throws IOException {
        Workbook workbook = workbook(format);
        if (workbook instanceof XSSFWorkbook xlsx) {
            xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        } else {
            ((DateWindow1904Record) ((HSSFWorkbook) workbook)
                            .getInternalWorkbook()
                            .findFirstRecordBySid(DateWindow1904Record.sid))
                    .setWindowing((short) 1);
        }
        org.apache.poi.ss.usermodel.Cell cell =
                workbook.createSheet("表").createRow(0).createCell(0);
        cell.setCellValue(43_159d);
        cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
        assertCell(Sheets.rows(save(workbook)).get(0).cell(0), Kind.DATE, "2022-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void sheetsAreListedWithTheHiddenOnes(String format) throws IOException {
        Workbook workbook = workbook(format);
        workbook.createSheet("说明").createRow(0).createCell(0).setCellValue(1);
        workbook.createSheet("字典");
        workbook.createSheet("企业情况表").createRow(7).createCell(2).setCellValue("x");
        workbook.setSheetHidden(1, true);
        try (SheetFile file = SheetFile.open(save(workbook), SheetLimits.DEFAULT)) {
            List<SheetInfo> sheets = file.sheets();
            assertEquals(
                    List.of("说明", "字典", "企业情况表"),
                    sheets.stream().map(SheetInfo::name).toList());
            assertTrue(sheets.get(1).hidden());
            assertFalse(sheets.get(2).hidden());
            assertEquals("C8", Sheets.rows(file, sheets.get(2)).get(0).cell(2).address());
            assertEquals(1, Sheets.rows(file, sheets.get(0)).size());
        }
    }
}
