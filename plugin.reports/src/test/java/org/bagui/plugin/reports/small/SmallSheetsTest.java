package org.bagui.plugin.reports.small;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.core.sheet.SheetCell;
import org.bagui.core.sheet.SheetColumn;
import org.bagui.core.sheet.SheetLine;
import org.bagui.core.sheet.SheetReader;
import org.bagui.core.sheet.SheetTable;
import org.bagui.core.testkit.FakeCurrentActor;
import org.bagui.plugin.reports.fake.Budgets;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.sheet.XlsxParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of passengers in any make, read from memory. */
class SmallSheetsTest {
    static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("name", List.of("姓名", "Name"), true),
            new SheetColumn("idNumber", List.of("身份证号码", "ID number", "身份证号", "公民身份号码"), true),
            new SheetColumn("phone", List.of("联系电话", "Phone", "手机号码"), false),
            new SheetColumn("seat", List.of("座位号", "Seat"), false));

    private static final String ID = "450102199003071234";
    private static final String TEXT = "XX县务工人员乘车名单\n\n序号,姓 名,公民身份号码,手机号码,备注\n1,韦某," + ID
            + ",13800000000,晕车\n2,黄某,45010219900307123X,,\n合计,2,,,\n填表人：某,,审核人：,,\n";

    private final SheetReader reader = new SmallSheets(Budgets.any(), new FakeCurrentActor(Officer.of("450200")));

    private SheetTable read(byte... file) {
        return reader.read(file, null, COLUMNS, 100, Locale.CHINESE);
    }

    private static byte[] saved(Workbook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Workbook book(boolean old) {
        return old ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static Row line(Sheet sheet, int row, String... texts) {
        Row line = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            line.createCell(i).setCellValue(texts[i]);
        }
        return line;
    }

    private static void assertList(SheetTable table) {
        assertEquals(List.of(4, 5), table.lines().stream().map(SheetLine::row).toList());
        SheetLine first = table.lines().get(0);
        assertEquals(new SheetCell("韦某", "B4"), first.cells().get("name"));
        assertEquals(new SheetCell(ID, "C4"), first.cells().get("idNumber"));
        assertEquals("13800000000", first.text("phone"));
        assertNull(table.lines().get(1).text("phone"));
        assertNull(first.text("seat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void textIsReadInEitherEncoding(String charset) {
        SheetTable table = reader.read(
                TEXT.getBytes(Charset.forName(charset)), "text/csv; charset=x", COLUMNS, 100, Locale.CHINESE);
        assertEquals("CSV", table.sheet());
        assertList(table);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void workbooksAreReadWhereverTheirHeaderStands(boolean old) {
        Workbook book = book(old);
        book.createSheet("说明").createRow(0).createCell(0).setCellValue("请勿改动表头");
        Sheet sheet = book.createSheet("名单");
        int row = 0;
        for (String text : TEXT.split("\n")) {
            line(sheet, row++, text.split(","));
        }
        SheetTable table = read(saved(book));
        assertEquals("名单", table.sheet());
        assertList(table);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbersThatLostDigitsAreTold(boolean old) {
        Workbook book = book(old);
        Sheet sheet = book.createSheet();
        line(sheet, 0, "姓名", "身份证号", "手机号码", "座位号");
        Row row = line(sheet, 1, "韦某");
        row.createCell(1).setCellValue(450102199003071234d);
        row.createCell(2).setCellValue(13800000000d);
        row.createCell(3).setCellFormula("1+1");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        SheetLine line = read(saved(book)).lines().get(0);
        SheetCell lost = line.cells().get("idNumber");
        assertFalse(lost.exact());
        assertTrue(lost.text().matches("4\\.50102199003071\\d*E\\+17"), lost::text);
        assertEquals(new SheetCell("13800000000", "C2"), line.cells().get("phone"));
        assertEquals(new SheetCell("2", "D2", false), line.cells().get("seat"));
    }

    @Test
    void digitsThatAFileStillHoldsAreGiven() throws IOException {
        byte[] file = Parts.saved(XlsxParts.ofRows("<row r='1'><c r='A1' t='str'><v>姓名</v></c><c r='B1' t='str'>"
                + "<v>身份证号</v></c><c r='C1' t='str'><v>座位号</v></c></row><row r='2'><c r='A2' t='str'><v>韦某</v></c>"
                + "<c r='B2'><v>" + ID + "</v></c></row>"));
        assertEquals(new SheetCell(ID, "B2"), read(file).lines().get(0).cells().get("idNumber"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMergedTextStandsInEachOfItsRows(boolean old) {
        Workbook book = book(old);
        Sheet sheet = book.createSheet();
        line(sheet, 0, "姓名", "身份证号", "联系电话");
        line(sheet, 1, "韦某", ID, "0771-1234567");
        line(sheet, 2, "黄某", ID);
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        List<SheetLine> lines = read(saved(book)).lines();
        assertEquals(new SheetCell("0771-1234567", "C3"), lines.get(1).cells().get("phone"));
    }

    @Test
    void whatIsPrintedOfALineTellsNothingOfAPerson() {
        String printed = read(TEXT.getBytes(StandardCharsets.UTF_8)).toString();
        assertFalse(printed.contains(ID) || printed.contains("韦某") || printed.contains("138"), printed);
        assertTrue(printed.contains("idNumber"), printed);
    }
}
