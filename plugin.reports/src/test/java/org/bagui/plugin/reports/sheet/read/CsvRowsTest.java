package org.bagui.plugin.reports.sheet.read;

import static org.bagui.plugin.reports.sheet.Refusals.assertFileRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private List<SheetRow> rows(String text) throws IOException {
        return Sheets.rows(file(text, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "GB18030,''", "GBK,''"})
    void chineseIsReadInEachEncoding(String charset, String mark) throws IOException {
        Path file = file(mark + "企业名称,信用代码\r\n广西柳州机械厂,1\r\n", Charset.forName(charset));
        List<SheetRow> rows = Sheets.rows(file);
        assertEquals(List.of("企业名称", "信用代码"), Sheets.texts(rows.get(0)));
        assertEquals("广西柳州机械厂", rows.get(1).text(0));
        try (SheetFile sheets = SheetFile.open(file, SheetLimits.DEFAULT)) {
            assertEquals(SheetFormat.CSV, sheets.format());
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,''"})
    void aThirdEncodingIsNamed(String charset, String mark) throws IOException {
        Path file = file(mark + "name,code,number\r\nabc,1,2\r\n".repeat(20), Charset.forName(charset));
        assertEquals(
                charset,
                assertFileRefused(SheetRefusal.ENCODING, file).details().get("0"));
    }

    @Test
    void bytesOfNoEncodingAreRefused() throws IOException {
        byte[] bytes = "企业名称,信用代码\r\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        bytes[900] = (byte) 0xFF;
        assertFileRefused(SheetRefusal.ENCODING, Files.write(folder.resolve("broken.csv"), bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorsAreFound(String separator) throws IOException {
        String text = String.join(separator, "企业名称", "\"a,b;c\td\"", "人数");
        assertEquals(List.of("企业名称", "a,b;c\td", "人数"), Sheets.texts(rows(text).get(0)));
    }

    @Test
    void quotesLineBreaksAndBlankRowsAreRead() throws IOException {
        List<SheetRow> rows = rows("a,b\n\n\"one \"\"two\"\"\r\nthree\",x\r\r\n,,\n'=1+1,\"'-5\"\n\"open");
        assertEquals(List.of(1, 3, 6, 7), rows.stream().map(SheetRow::number).toList());
        assertEquals("one \"two\"\r\nthree", rows.get(1).text(0));
        assertEquals(List.of("=1+1", "-5"), Sheets.texts(rows.get(2)));
        assertEquals(List.of("open"), Sheets.texts(rows.get(3)));
        assertEquals("B3", rows.get(1).cell(1).address());
        assertEquals(Cell.Kind.BLANK, rows.get(2).cell(7).kind());
        assertEquals("H6", rows.get(2).cell(7).address());
    }

    @Test
    void brokenQuotesSpoilTheirOwnCellOnly() throws IOException {
        List<SheetRow> rows = rows("名称,规格\n\"6\" 管\",钢\n\"柳州\"机械\",x\n");
        assertEquals(List.of("6 管\"", "钢"), Sheets.texts(rows.get(1)));
        assertEquals(List.of("柳州机械\"", "x"), Sheets.texts(rows.get(2)));
    }

    @Test
    void anUnclosedQuoteIsRefusedByItsCell() throws IOException {
        Path file = file("a,b\n\nx,\"" + "y\n".repeat(1 << 20), StandardCharsets.UTF_8);
        assertEquals(
                "B3",
                assertFileRefused(SheetRefusal.CELL_TOO_LONG, file).details().get("0"));
    }

    @Test
    void limitsHold() throws IOException {
        assertFileRefused(SheetRefusal.CELL_TOO_LONG, file("a,\"" + "x".repeat(1 << 20), StandardCharsets.UTF_8));
        assertFileRefused(SheetRefusal.TOO_MANY_COLUMNS, file(",".repeat(600) + "x", StandardCharsets.UTF_8));
        SheetLimits few = new SheetLimits(1 << 20, 100, 100, 10, 10, 100, 5, true);
        assertFileRefused(SheetRefusal.TOO_MANY_ROWS, file("x\n".repeat(11), StandardCharsets.UTF_8), few);
    }

    @Test
    void aLongBlankStretchEndsTheReadingAndIsReported() throws IOException {
        Path file = file("a\n" + "\n".repeat(20_000) + "b\n", StandardCharsets.UTF_8);
        try (SheetFile sheets = SheetFile.open(file, SheetLimits.DEFAULT);
                SheetRows rows = sheets.rows(sheets.sheets().get(0))) {
            assertEquals(1, rows.next().number());
            assertEquals(null, rows.next());
            assertTrue(rows.stoppedEarly());
        }
        assertEquals(2, rows("a\n" + "\n".repeat(9_000) + "b\n").size());
    }
}
