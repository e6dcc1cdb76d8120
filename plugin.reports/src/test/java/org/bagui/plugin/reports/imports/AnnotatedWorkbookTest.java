package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.bagui.plugin.reports.fake.Call;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.annotate.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook that an import gives back: marked, commented, and good to be sent again. */
class AnnotatedWorkbookTest {
    private static final String ERRORS = "错误清单";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static byte[] faulty(SheetFormat format) {
        return Sheets.file(
                format,
                Sheets.DEMAND,
                Sheets.demand(1, "操作工", 5),
                Sheets.demand(2, "焊工", "三个"),
                Sheets.demand(3, null, 4),
                Sheets.demand(4, "叉车工", 2));
    }

    private Response send(String mode, byte[] file) {
        Call call = Call.to(Bench.DEMAND + mode).with("Content-Type", "application/octet-stream");
        return bench.upload("labour-demand", call, Sheets.stream(file));
    }

    private static Workbook read(byte[] file) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(file));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Cell cell(Workbook workbook, String address) {
        CellReference at = new CellReference(address);
        Sheet sheet = workbook.getSheetAt(0);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static boolean isFilled(Cell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void marksFaultyCellsAndListsThem(SheetFormat format) throws IOException {
        long id = Bench.id(send("rowwise", faulty(format)));
        try (Workbook workbook = read(bench.workbook(id))) {
            Cell shortage = cell(workbook, "F3");
            assertTrue(isFilled(shortage));
            String comment = shortage.getCellComment().getString().getString();
            assertTrue(comment.startsWith(Mark.SENTINEL + "\nfault.not-a-number[当期生产缺工人数"), comment);
            assertTrue(comment.contains("Shortage"), comment);
            assertEquals("三个", shortage.getStringCellValue());
            assertTrue(isFilled(cell(workbook, "D4")));
            assertNull(cell(workbook, "F2").getCellComment());
            assertEquals(2, workbook.getNumberOfSheets());
            Sheet errors = workbook.getSheet(ERRORS);
            assertEquals(3, errors.getLastRowNum());
            assertEquals("F3", errors.getRow(2).getCell(1).getStringCellValue());
            assertTrue(errors.getRow(2).getCell(1).getHyperlink().getAddress().endsWith("!F3"));
            assertEquals("三个", errors.getRow(2).getCell(4).getStringCellValue());
        }
        assertEquals("import-workbook-read", bench.audit.events().get(0).act());
        assertEquals(2, bench.files());
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void comesBackMendedAndBearsOnlyWhatIsStillWrong(SheetFormat format) throws IOException {
        long id = Bench.id(send("rowwise", faulty(format)));
        byte[] mended;
        try (Workbook workbook = read(bench.workbook(id))) {
            cell(workbook, "F3").setCellValue(3);
            mended = bytes(workbook);
        }
        Response second = send("rowwise", mended);
        assertEquals(
                Map.of("read", 4, "new", 1, "changed", 0, "unchanged", 2, "rejected", 1),
                Bench.view(second).get("rows"));
        try (Workbook workbook = read(bench.workbook(Bench.id(second)))) {
            assertFalse(isFilled(cell(workbook, "F3")));
            assertNull(cell(workbook, "F3").getCellComment());
            assertTrue(isFilled(cell(workbook, "D4")));
            assertEquals(2, workbook.getNumberOfSheets());
            assertEquals(2, workbook.getSheet(ERRORS).getLastRowNum());
            cell(workbook, "D4").setCellValue("包装工");
            mended = bytes(workbook);
        }
        Response third = send("atomic", mended);
        assertEquals("committed", Bench.state(third));
        assertEquals(4, bench.ledger.all().size());
        try (Workbook workbook = read(bench.workbook(Bench.id(third)))) {
            assertFalse(isFilled(cell(workbook, "D4")));
            assertEquals(1, workbook.getSheet(ERRORS).getLastRowNum());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetFormat.class,
            names = {"XLS", "XLSX"})
    void keepsLooksAndForeignComments(SheetFormat format) throws IOException {
        byte[] file;
        try (Workbook workbook = read(faulty(format))) {
            note(workbook, "F1", "填人数");
            note(workbook, "F3", "小王问过");
            workbook.getSheetAt(0).setColumnWidth(2, 7_777);
            cell(workbook, "F3").setCellStyle(dated(workbook));
            file = bytes(workbook);
        }
        long id = Bench.id(send("preview", file));
        byte[] marked = bench.workbook(id);
        try (Workbook workbook = read(marked)) {
            assertEquals("填人数", text(workbook, "F1"));
            assertTrue(text(workbook, "F3").startsWith("小王问过\n" + Mark.SENTINEL), text(workbook, "F3"));
            assertEquals(7_777, workbook.getSheetAt(0).getColumnWidth(2), 30);
            assertEquals("yyyy-mm-dd", cell(workbook, "F3").getCellStyle().getDataFormatString());
            assertTrue(isFilled(cell(workbook, "F3")));
            cell(workbook, "F3").setCellValue("又错");
            marked = bytes(workbook);
        }
        byte[] again = bench.workbook(Bench.id(send("preview", marked)));
        try (Workbook workbook = read(again)) {
            String text = text(workbook, "F3");
            assertEquals(text.indexOf(Mark.SENTINEL), text.lastIndexOf(Mark.SENTINEL));
            assertTrue(text.startsWith("小王问过\n"), text);
            assertEquals("填人数", text(workbook, "F1"));
        }
    }

    private static String text(Workbook workbook, String address) {
        return cell(workbook, address).getCellComment().getString().getString();
    }

    private static org.apache.poi.ss.usermodel.CellStyle dated(Workbook workbook) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }

    private static void note(Workbook workbook, String address, String text) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol2(3);
        anchor.setRow2(3);
        Sheet sheet = workbook.getSheetAt(0);
        var drawing =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        cell(workbook, address).setCellComment(comment);
    }

    @Test
    void aLongSheetOfTheOldFormatComesBackWholeInTheNewOne() throws IOException {
        Object[][] rows = new Object[10_050][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Sheets.demand(i + 1, "岗位" + i, i % 1_000 == 7 ? "几个" : 2);
        }
        bench.start(64 << 20);
        long id = Bench.id(send("preview", Sheets.file(SheetFormat.XLS, Sheets.DEMAND, rows)));
        byte[] marked = bench.workbook(id);
        try (Workbook workbook = read(marked)) {
            assertEquals(10_050, workbook.getSheetAt(0).getLastRowNum());
            assertEquals("F9", workbook.getSheet(ERRORS).getRow(2).getCell(1).getStringCellValue());
            assertTrue(isFilled(cell(workbook, "F10009")));
        }
        Object read = ((Map<?, ?>) Bench.view(send("preview", marked)).get("rows")).get("read");
        assertEquals(10_050, read);
    }

    @Test
    void whatWasNeverReadHasNoWorkbook() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        bench.cancel(id);
        assertEquals("404 import-file-gone", Bench.refusal(() -> bench.workbook(id)));
    }
}
