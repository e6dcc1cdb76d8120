package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet with faults is corrected and sent again: what was in stays, what was wrong goes in, nothing doubles. */
@Edition(shared = true)
@Tag("both-databases")
class CorrectedImportTest {
    private static final String PLACE = "450521";

    private final RunningEdition platform;
    private final OfficerClient officer;

    CorrectedImportTest(RunningEdition platform) {
        this.platform = platform;
        officer = OfficerClient.officer(platform, PLACE);
    }

    private static Report firm(int number) {
        return Report.profile(PLACE, number);
    }

    private static String rows(JsonNode result) {
        JsonNode rows = result.path("rows");
        return "new " + rows.path("new").asInt() + ", changed "
                + rows.path("changed").asInt() + ", unchanged "
                + rows.path("unchanged").asInt() + ", rejected "
                + rows.path("rejected").asInt();
    }

    private JsonNode page(JsonNode result, String query) {
        return officer.client().read("imports/" + result.path("id").asLong() + "/rows" + query);
    }

    private int present(int number) {
        return officer.counts(
                Report.PROFILE, "&period=" + Report.MONTH + "&where=uscc=" + CreditCodes.of(PLACE, number));
    }

    @Test
    void rowwiseThenCorrectedInAnotherOrder() {
        Report wrong = firm(12).with("employeesTotal", "约百人");
        JsonNode first = officer.imports(Sheet.of(firm(11), wrong, firm(13)), "rowwise");
        assertEquals("new 2, changed 0, unchanged 0, rejected 1", rows(first));
        JsonNode second = officer.imports(Sheet.of(firm(13), firm(12), firm(11)), "rowwise");
        assertEquals("new 1, changed 0, unchanged 2, rejected 0", rows(second));
        JsonNode third = officer.imports(Sheet.of(firm(12), firm(11), firm(13)), "atomic");
        assertEquals("new 0, changed 0, unchanged 3, rejected 0", rows(third));
        assertEquals(3, present(11) + present(12) + present(13));
    }

    @Test
    void atomicThenCorrected() {
        Report wrong = firm(22).with("employeesTotal", -5);
        JsonNode first = officer.imports(Sheet.of(firm(21), wrong), "atomic");
        assertEquals("rejected", first.path("state").asText());
        assertEquals(0, present(21));
        assertEquals(
                "new 2, changed 0, unchanged 0, rejected 0",
                rows(officer.imports(Sheet.of(firm(21), firm(22)), "atomic")));
        assertEquals(2, present(21) + present(22));
    }

    @Test
    void aBlankCellIsToldAsAChangeAndNotAsANewRow() {
        officer.imports(Sheet.of(firm(31).with("remark", "旧说明")), "atomic");
        JsonNode again = officer.imports(Sheet.of(firm(31).with("remark", null)), "preview");
        JsonNode changed = page(again, "?kind=changed").path("items");
        assertEquals(1, changed.size(), changed::toString);
        assertEquals(
                "[{\"field\":\"remark\",\"old\":\"旧说明\",\"new\":null}]",
                changed.path(0).path("changes").toString());
        assertEquals(1, present(31));
    }

    @Test
    void aPreviewTellsOfEachRow() {
        officer.imports(
                Sheet.of(firm(41).with("employeesFemale", null), firm(42).with("employeesFemale", 30)), "atomic");
        Report more = firm(42).with("employeesFemale", 40);
        Report wrong = firm(43).with("operatingStatus", "不知道");
        JsonNode preview = officer.imports(
                Sheet.of(firm(41).with("employeesFemale", null), more, wrong, firm(44).with("employeesFemale", 1)),
                "preview");
        assertEquals("new 1, changed 1, unchanged 1, rejected 1", rows(preview));
        JsonNode all = page(preview, "").path("items");
        List<String> kinds = new ArrayList<>();
        all.forEach(row ->
                kinds.add(row.path("row").asInt() + " " + row.path("kind").asText()));
        assertEquals(List.of("2 unchanged", "3 changed", "4 rejected", "5 new"), kinds);
        assertEquals(
                CreditCodes.of(PLACE, 43), all.path(2).path("key").path("uscc").asText());
        assertEquals(
                "operatingStatus",
                all.path(2).path("errors").path(0).path("field").asText());
        JsonNode change = all.path(1).path("changes").path(0);
        assertEquals(
                "employeesFemale 30 40",
                change.path("field").asText() + " " + change.path("old").asInt() + " "
                        + change.path("new").asInt());
        assertEquals(3, page(preview, "?limit=1&kind=changed").path("next").asInt());
        assertRefused(
                400,
                "unknown-parameter",
                officer.client().get("imports/" + preview.path("id").asLong() + "/rows?page=2"));
        OfficerClient stranger = OfficerClient.officer(platform, "450802");
        String path = "imports/" + preview.path("id").asLong();
        assertNotThere(stranger.client().get(path + "/rows"));
        assertNotThere(stranger.client().get(path + "/workbook"));
    }

    @Test
    void textOfEachEncodingGivesTheSameEntries() {
        Sheet sheet = Sheet.of(firm(51), firm(52));
        assertEquals("new 2, changed 0, unchanged 0, rejected 0", rows(officer.imports(sheet, "atomic")));
        String text = new String(sheet.csv(), StandardCharsets.UTF_8);
        for (byte[] same : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                text.getBytes(Charset.forName("GBK")))) {
            JsonNode again = officer.uploads(Report.PROFILE, "atomic", Sheet.CSV, same)
                    .orThrow()
                    .json();
            assertEquals("new 0, changed 0, unchanged 2, rejected 0", rows(again));
        }
        byte[] foreign = text.getBytes(StandardCharsets.UTF_16LE);
        JsonNode refusal = assertRefused(
                422, "unsupported-text-encoding", officer.uploads(Report.PROFILE, "atomic", Sheet.CSV, foreign));
        assertTrue(refusal.path("detail").asText().contains("UTF-16LE"), refusal::toString);
    }

    @Test
    void aTextTableComesBackAsAWorkbookThatGoesIn() {
        Report wrong = firm(62).with("employeesTotal", "约百人");
        JsonNode first = officer.imports(Sheet.of(firm(61), wrong), "rowwise");
        MarkedWorkbook workbook = MarkedWorkbook.of(workbook(first));
        assertEquals(
                Collections.singleton(first.path("errors").path(0).path("cell").asText()), workbook.marked());
        workbook.mend(first, PLACE);
        JsonNode second = officer.uploads(Report.PROFILE, "rowwise", Sheet.XLSX, workbook.bytes())
                .orThrow()
                .json();
        assertEquals("new 1, changed 0, unchanged 1, rejected 0", rows(second));
    }

    @Test
    void theColumnOfExplanationsGivesReasonsForWarnings() {
        Sheet plain = Sheet.of(firm(71).with("contactMobile", "12345"), firm(72));
        List<String> header = new ArrayList<>(plain.header());
        header.add("说明");
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : plain.rows()) {
            List<Object> more = new ArrayList<>(row);
            more.add("企业电话待核实");
            rows.add(more);
        }
        JsonNode result = officer.imports(new Sheet(plain.register(), header, rows), "rowwise");
        assertEquals("new 2, changed 0, unchanged 0, rejected 0", rows(result));
        List<String> notes = new ArrayList<>();
        result.path("notes").forEach(note -> notes.add(note.path("code").asText()));
        assertTrue(notes.contains("explanations-kept"), result::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aMarkedWorkbookSavedByLibreOfficeIsMarkedOnce(String format) throws Exception {
        assumeTrue(LibreOffice.isThere(), "LibreOffice is not installed");
        int number = format.equals("xls") ? 81 : 91;
        Report wrong = firm(number).with("employeesTotal", "约百人").with("contactMobile", "1");
        JsonNode first = officer.imports(Sheet.of(wrong, firm(number + 1)), "rowwise");
        byte[] marked = workbook(first);
        byte[] saved = LibreOffice.saved(marked, "xlsx", format);
        JsonNode second = officer.uploads(Report.PROFILE, "rowwise", "application/octet-stream", saved)
                .orThrow()
                .json();
        assertEquals("new 0, changed 0, unchanged 1, rejected 1", rows(second));
        MarkedWorkbook again = MarkedWorkbook.of(workbook(second));
        assertEquals(MarkedWorkbook.places(second), again.marked());
        assertEquals(again.marked().size(), again.comments().size());
        again.comments().forEach(text -> assertEquals(text.indexOf("【导入核对】"), text.lastIndexOf("【导入核对】")));
        again.mend(second, PLACE);
        byte[] mended = LibreOffice.saved(again.bytes(), format, format);
        JsonNode third = officer.uploads(Report.PROFILE, "rowwise", "application/octet-stream", mended)
                .orThrow()
                .json();
        assertEquals("new 1, changed 0, unchanged 1, rejected 0", rows(third));
        assertEquals(
                MarkedWorkbook.places(third), MarkedWorkbook.of(workbook(third)).marked());
    }

    private byte[] workbook(JsonNode result) {
        return officer.client()
                .get("imports/" + result.path("id").asLong() + "/workbook")
                .orThrow()
                .body();
    }
}
