package org.bagui.runtime.itest.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cells that no value can be taken from: the row is refused with its own code, the good rows are told apart. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
@Timeout(120)
class CellsTest {
    private static final String PLACE = "450105";

    private final OfficerClient officer;
    private final Sheet sheet = Sheet.profiles(PLACE, 3);

    CellsTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    /** The second of three rows is refused at that field with that code; row by row the others would go in. */
    private void refusedRow(String field, String code, String type, byte... file) {
        JsonNode atomic =
                officer.uploads(Report.PROFILE, "atomic", type, file).orThrow().json();
        assertEquals("rejected", atomic.path("state").asText(), atomic::toString);
        assertEquals(0, officer.counts(Report.PROFILE, ""));
        JsonNode result =
                officer.uploads(Report.PROFILE, "preview", type, file).orThrow().json();
        JsonNode rows = result.path("rows");
        assertEquals(
                List.of(3, 2, 1),
                List.of(
                        rows.path("read").asInt(),
                        rows.path("new").asInt(),
                        rows.path("rejected").asInt()),
                result::toString);
        JsonNode error = result.path("errors").path(0);
        assertEquals(1, result.path("errors").size(), result::toString);
        assertEquals(
                code + " " + field + " " + 3,
                error.path("code").asText() + " " + error.path("field").asText() + " "
                        + error.path("row").asInt());
        assertTrue(error.path("message").asText().matches(".*[\u4e00-\u9fff].*"), error::toString);
        assertTrue(error.path("cell").asText().matches("[A-Z]+3"), error::toString);
    }

    private void refusedCell(String field, String code, Consumer<Cell> change) {
        HostileWorkbooks.Change both = book -> change.accept(HostileWorkbooks.cell(book, 2, sheet.column(field)));
        refusedRow(field, code, Sheet.XLSX, HostileWorkbooks.xlsx(sheet, both));
        refusedRow(field, code, Sheet.XLS, HostileWorkbooks.xls(sheet, both));
    }

    @Test
    void formulas() {
        refusedCell("employeesTotal", "formula-cell", cell -> cell.setCellFormula("50+50"));
        refusedCell("businessAddress", "formula-cell", cell -> cell.setCellFormula("HYPERLINK(\"x\")"));
    }

    @Test
    void errorCells() {
        refusedCell("employeesTotal", "error-cell", cell -> cell.setCellErrorValue((byte) 7));
    }

    @Test
    void aCreditCodeKeptAsANumber() {
        refusedCell("uscc", "stored-as-number", cell -> cell.setCellValue(914_502_030_000_000_000D));
    }

    @Test
    void numbersThatAreNone() {
        refusedCell("employeesTotal", "not-a-number", cell -> cell.setCellValue("约百人"));
        refusedCell("employeesTotal", "not-a-whole-number", cell -> cell.setCellValue(100.5));
        refusedCell("employeesTotal", "negative", cell -> cell.setCellValue(-1));
        refusedCell("employeesTotal", "too-large", cell -> cell.setCellValue(1e300));
    }

    @Test
    void nulInText() {
        byte[] csv = new String(sheet.csv(), StandardCharsets.UTF_8)
                .replace("工业大道2号", "工业\0大道2号")
                .getBytes(StandardCharsets.UTF_8);
        refusedRow("businessAddress", "nul-character", Sheet.CSV, csv);
    }

    @Test
    void realDatesOfBothCalendars() {
        Sheet dated = Sheet.of(
                Report.profile(PLACE, 1).with("establishedOn", null),
                Report.profile(PLACE, 2).with("establishedOn", null),
                Report.profile(PLACE, 3).with("establishedOn", "2001-13-45"));
        int column = dated.column("establishedOn");
        HostileWorkbooks.Change real = book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            Cell cell = HostileWorkbooks.cell(book, 1, column);
            cell.setCellValue(LocalDate.of(2001, 2, 3));
            cell.setCellStyle(style);
        };
        HostileWorkbooks.Change since1904 = book -> {
            ((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(true);
            real.to(book);
        };
        for (byte[] file : List.of(
                HostileWorkbooks.xlsx(dated, real),
                HostileWorkbooks.xls(dated, real),
                HostileWorkbooks.xlsx(dated, since1904))) {
            JsonNode result = officer.uploads(Report.PROFILE, "rowwise", "application/octet-stream", file)
                    .orThrow()
                    .json();
            assertEquals(1, result.path("errors").size(), result::toString);
            assertEquals(
                    "not-a-date", result.path("errors").path(0).path("code").asText(), result::toString);
            JsonNode entry = officer.client()
                    .read("registers/enterprise-profile/entries?fields=establishedOn&where=uscc="
                            + CreditCodes.of(PLACE, 1))
                    .path("items")
                    .path(0);
            assertEquals("2001-02-03", entry.path("establishedOn").asText(), entry::toString);
            long id = result.path("id").asLong();
            officer.client()
                    .exchange("POST", "imports/" + id + "/undo", null, null)
                    .orThrow();
        }
        assertEquals(0, officer.counts(Report.PROFILE, ""));
    }

    @Test
    void emojiAndRareCharactersAreTextLikeAnyOther() {
        String name = "示例😀𠮷厂👨‍👩‍👧";
        JsonNode result = officer.imports(Sheet.of(Report.profile(PLACE, 50).with("businessAddress", name)), "rowwise");
        assertEquals(1, result.path("rows").path("new").asInt(), result::toString);
        JsonNode entry = officer.client()
                .read("registers/enterprise-profile/entries?where=uscc=" + CreditCodes.of(PLACE, 50))
                .path("items")
                .path(0);
        String path = "registers/enterprise-profile/entries/" + entry.path("id").asLong();
        assertEquals(name, officer.client().read(path).path("businessAddress").asText());
        officer.client().exchange("DELETE", path, null, null, "If-Match", "*").orThrow();
    }
}
