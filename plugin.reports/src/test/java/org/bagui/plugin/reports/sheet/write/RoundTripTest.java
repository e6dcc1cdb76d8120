package org.bagui.plugin.reports.sheet.write;

import static org.bagui.plugin.reports.sheet.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.Sheets;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read back unchanged, in each format. */
class RoundTripTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "=HYPERLINK(\"http://x\",\"y\")",
            "+86 771",
            "-5",
            "@SUM(A1)",
            "'=1",
            "'quoted'",
            "007",
            "0",
            "15911110000",
            "91450203MA5KPLU3XY",
            "1e5",
            "2022-03-01",
            "TRUE",
            "one \"two\", three; four\tfive",
            "first\nsecond",
            "first\r\nsecond",
            "\rstart",
            " both ends ",
            "\u3000全角\u3000",
            "😀👨‍👩‍👧",
            "a\u0000b\u0007c",
            "_x0041_",
            "_x005F_x0041_",
            "<b>&amp;</b>",
            "]]>",
            "\uFEFFmark",
            "广".repeat(30_000),
            "é".repeat(32_767),
            "ａ１");

    @TempDir
    Path folder;

    private interface Rows {
        void write(TableWriter writer) throws IOException;
    }

    private Path write(SheetFormat format, Rows rows) throws IOException {
        Path file = folder.resolve("table." + format.name().toLowerCase(Locale.ROOT));
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter writer = TableWriter.open(format, out, "企业[用工]表:1")) {
            writer.header(List.of("名称", "=标题", "数"));
            rows.write(writer);
            writer.finish();
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void hostileTextStaysItself(SheetFormat format) throws IOException {
        List<SheetRow> rows = Sheets.rows(write(format, writer -> {
            for (String text : HOSTILE) {
                writer.row("x", text, null, "y");
            }
        }));
        assertEquals(List.of("名称", "=标题", "数"), Sheets.texts(rows.get(0)));
        for (int i = 0; i < HOSTILE.size(); i++) {
            SheetRow row = rows.get(i + 1);
            assertEquals(List.of("x", HOSTILE.get(i), "", "y"), Sheets.texts(row));
            assertEquals(Cell.Kind.TEXT, row.cell(1).kind());
        }
        assertEquals(HOSTILE.size() + 1, rows.size());
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void randomTextStaysItself(SheetFormat format) throws IOException {
        Random random = new Random(2022);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String alphabet = i % 3 == 0 ? "ab_x0Fé" : "ab\"',;=+-@_x005F\n\r\t 广西😀０";
            int[] points = alphabet.codePoints().toArray();
            StringBuilder text = new StringBuilder("t");
            random.ints(random.nextInt(40), 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
            texts.add(text.toString());
        }
        List<SheetRow> rows = Sheets.rows(write(format, writer -> {
            for (String text : texts) {
                writer.row(text, text.substring(1) + "!");
            }
        }));
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(texts.get(i), rows.get(i + 1).text(0));
            assertEquals(texts.get(i).substring(1) + "!", rows.get(i + 1).text(1));
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void valuesStayWhatTheyAre(SheetFormat format) throws IOException {
        SheetRow row = Sheets.rows(write(
                        format,
                        writer -> writer.row(
                                3,
                                -4L,
                                new BigDecimal("999999999999.99"),
                                new BigDecimal("1E+3"),
                                12.5,
                                LocalDate.of(2022, 3, 1),
                                YearMonth.of(2022, 3),
                                true,
                                "",
                                null)))
                .get(1);
        assertEquals(
                List.of("3", "-4", "999999999999.99", "1000", "12.5", "2022-03-01", "2022-03", "TRUE"),
                Sheets.texts(row).stream()
                        .map(text -> "true".equals(text) ? "TRUE" : text)
                        .toList());
        Cell.Kind number = format == SheetFormat.CSV ? Cell.Kind.TEXT : Cell.Kind.NUMBER;
        assertEquals(number, row.cell(0).kind());
        assertEquals(Cell.Kind.TEXT, row.cell(5).kind());
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void longerTextThanACellHoldsIsRefused(SheetFormat format) {
        SheetRefusal refusal = assertRefused(
                SheetRefusal.CELL_TOO_LONG, () -> write(format, writer -> writer.row("a", "x".repeat(32_768))));
        assertEquals("B2", refusal.details().get("0"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetFormat.class,
            names = {"XLS", "XLSX"})
    void poiReadsItToo(SheetFormat format) throws IOException {
        Path file = write(format, writer -> writer.row("=1+1", "广西😀", 12.5));
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = format == SheetFormat.XLS ? new HSSFWorkbook(in) : new XSSFWorkbook(in)) {
            assertEquals("企业_用工_表_1", workbook.getSheetName(0));
            assertEquals(
                    CellType.STRING, workbook.getSheetAt(0).getRow(1).getCell(0).getCellType());
            assertEquals("=1+1", workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
            assertEquals("广西😀", workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue());
            assertEquals(12.5, workbook.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue());
            if (workbook instanceof HSSFWorkbook old) {
                assertNotNull(old.getSummaryInformation(), "the property sets that readers of .xls look for");
                assertNotNull(old.getDocumentSummaryInformation());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetFormat.class,
            names = {"XLS", "XLSX"})
    void aTableThatWasNotEndedIsNoReadableFile(SheetFormat format) throws IOException {
        Path file = folder.resolve("broken");
        assertThrows(IllegalStateException.class, () -> {
            try (OutputStream out = Files.newOutputStream(file);
                    TableWriter writer = TableWriter.open(format, out, "表")) {
                writer.header(List.of("a"));
                throw new IllegalStateException("the source of the rows failed");
            }
        });
        assertRefused(SheetRefusal.UNREADABLE, () -> SheetFile.open(file, SheetLimits.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetFormat.class,
            names = {"XLS"})
    void theOldFormatIsFullAt65536Rows(SheetFormat format) throws IOException {
        List<SheetRow> rows = Sheets.rows(write(format, writer -> {
            for (int row = 1; row < SheetLimits.XLS_ROWS; row++) {
                writer.row("文字" + row, row);
            }
        }));
        assertEquals(SheetLimits.XLS_ROWS, rows.size());
        assertEquals("文字65535", rows.get(65_535).text(0));
        assertRefused(
                SheetRefusal.TOO_MANY_ROWS,
                () -> write(format, writer -> {
                    for (int row = 1; row <= SheetLimits.XLS_ROWS; row++) {
                        writer.row(row);
                    }
                }));
    }
}
