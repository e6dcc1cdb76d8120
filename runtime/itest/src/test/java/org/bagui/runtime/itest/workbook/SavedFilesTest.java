package org.bagui.runtime.itest.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.runtime.itest.coop.ManifestWorkbook;
import org.bagui.runtime.itest.coop.TripDraft;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever reads a workbook reads it as Excel, WPS and LibreOffice save it, with the figures that were filled in. */
@Edition(shared = true)
@Tag("both-databases")
class SavedFilesTest {
    private static final String COUNTY = "450303";
    private static final String RECEIVING = "450325";
    /** Enterprises of a test for one of the programs. */
    private static final int OF_ONE = 10;

    private static OfficerClient officer;

    @BeforeAll
    static void profilesBeforeWhatHangsOnThem(RunningEdition platform) {
        officer = OfficerClient.officer(platform, COUNTY);
        List<Report> profiles = new ArrayList<>();
        for (OfficeProgram program : OfficeProgram.values()) {
            profiles.add(Report.profile(COUNTY, firm(program, 0)));
        }
        officer.importsAll(profiles, "2022-02");
    }

    private static int firm(OfficeProgram program, int hundred) {
        return 100 * hundred + OF_ONE * (1 + program.ordinal());
    }

    private static byte[] saved(OfficeProgram program, byte[] xlsx) throws Exception {
        assumeTrue(program.isThere(), program + " is not installed");
        byte[] saved = program.saved(xlsx);
        assertTrue(WorkbookParts.of(saved).application().contains(program.application), program + " saved it");
        return saved;
    }

    static Stream<List<Object>> forms() {
        return Stream.of(OfficeProgram.values()).flatMap(program -> StreamSupport.stream(
                        officer.client().read("registers").path("items").spliterator(), false)
                .map(register -> List.<Object>of(program, register.path("name").asText())));
    }

    /** The form of every register. */
    @ParameterizedTest
    @MethodSource("forms")
    void aFormThatWasFilledIn(List<Object> named) throws Exception {
        OfficeProgram program = (OfficeProgram) named.get(0);
        String register = (String) named.get(1);
        JsonNode described = officer.client().read("registers/" + register);
        String month = described.path("period").asText().equals("month") ? "&period=" + Report.MONTH : "";
        FormSheet form =
                FormSheet.of(file("registers/" + register + "/template?format=xlsx&jurisdiction=" + COUNTY + month));
        Map<String, Object> values = FormFiller.values(described, form, COUNTY, firm(program, 0));
        form.fill(form.first() + 1, values);
        String path = "registers/" + register + "/imports?mode=atomic&jurisdiction=" + COUNTY + month;
        JsonNode result = officer.client()
                .send("POST", path, Sheet.XLSX, saved(program, form.bytes()))
                .orThrow()
                .json();
        // The enterprise itself was made by its profile.
        assertEquals(register.equals("enterprise") ? "0 1 0 0" : "1 0 0 0", rows(result), () -> told(result));
        JsonNode entry = entry(register, firm(program, 0), month);
        int figures = 0;
        for (JsonNode field : described.path("fields")) {
            Object value = values.get(field.path("title").asText());
            if (value instanceof Number) {
                String name = field.path("name").asText();
                assertEquals(value, entry.path(name).asInt(), () -> name + " of " + entry);
                figures++;
            }
        }
        assertTrue(
                figures > 0 || values.values().stream().noneMatch(Number.class::isInstance),
                () -> "no figure of " + values);
    }

    /** A sheet in the words of a county, whose title the county mapped; at once and in the background. */
    @ParameterizedTest
    @EnumSource
    void aFormOfOthersWithAMappedTitle(OfficeProgram program) throws Exception {
        int first = firm(program, 1);
        Sheet sheet = Sheet.of(
                Report.profile(COUNTY, first), Report.profile(COUNTY, first + 1).with("employeesTotal", 110));
        List<String> header = new ArrayList<>(sheet.header());
        header.set(sheet.column("employeesTotal"), "在册几人 " + program);
        Map<String, Object> mapping = Map.of("在册几人 " + program, "employeesTotal");
        officer.client()
                .json(
                        "PUT",
                        "registers/" + Report.PROFILE + "/column-mappings",
                        Map.of("jurisdiction", COUNTY, "mappings", mapping))
                .orThrow();
        byte[] saved = saved(program, withOwnSum(new Sheet(sheet.register(), header, sheet.rows())));
        JsonNode preview = officer.uploads(Report.PROFILE, "preview", Sheet.XLSX, saved)
                .orThrow()
                .json();
        assertEquals("2 0 0 0", rows(preview), () -> told(preview));
        Answer accepted = officer.uploads(Report.PROFILE, "atomic", Sheet.XLSX, saved, "Prefer", "respond-async");
        String path = accepted.orThrow().header("Location").substring("/api/v1/".length());
        JsonNode ended = Waiting.until(
                () -> officer.client().read(path),
                view -> !view.path("state").asText().equals("running"));
        assertEquals("2 0 0 0", rows(ended), () -> told(ended));
        assertEquals("100 80 50 30", figures(first));
        assertEquals("110 80 50 30", figures(first + 1));
    }

    /** What a month has, printed in the official form: nothing changed first, then a figure. */
    @ParameterizedTest
    @EnumSource
    void theOfficialFormOfAMonth(OfficeProgram program) throws Exception {
        String month = "2022-0" + (5 + program.ordinal());
        int first = firm(program, 2);
        officer.importsAll(
                List.of(
                        Report.profile(COUNTY, first).with("establishedOn", "2001-02-03"),
                        Report.profile(COUNTY, first + 1).with("establishedOn", "2011-12-13")),
                month);
        byte[] official = file("registers/" + Report.PROFILE + "/export?layout=official&format=xlsx&period=" + month);
        JsonNode same = sent(program, official, month);
        assertEquals("0 0 2 0", rows(same), () -> told(same));
        FormSheet form = FormSheet.of(official);
        form.fill(row(form, first), Map.of("现有职工总数", 104));
        JsonNode changed = sent(program, form.bytes(), month);
        assertEquals("0 1 1 0", rows(changed), () -> told(changed));
        JsonNode entry = entry(Report.PROFILE, first, "&period=" + month);
        assertEquals(104, entry.path("employeesTotal").asInt(), entry::toString);
        assertEquals("2001-02-03", entry.path("establishedOn").asText());
    }

    /** Last month's enterprises in the form of the next: rows that nobody touched are no answers. */
    @ParameterizedTest
    @EnumSource
    void aPrefilledFormOfWhichOneRowIsFilledIn(OfficeProgram program) throws Exception {
        int year = 2016 + program.ordinal();
        String month = year + "-02";
        int first = firm(program, 3);
        officer.importsAll(List.of(Report.profile(COUNTY, first), Report.profile(COUNTY, first + 1)), year + "-01");
        byte[] prefilled = file("registers/" + Report.PROFILE + "/template?prefill=true&format=xlsx&period=" + month);
        JsonNode untouched = sent(program, prefilled, month);
        assertEquals(0, untouched.path("rows").path("read").asInt(), () -> told(untouched));
        FormSheet form = FormSheet.of(prefilled);
        Map<String, Object> values = Map.of(
                "联系人",
                "李四",
                "联系电话",
                "13907720001",
                "经营状态",
                "正常",
                "现有职工总数",
                101,
                "产业工人总数",
                80,
                "普工",
                50,
                "技工(技能工人)",
                30);
        form.fill(row(form, first + 1), values);
        JsonNode one = sent(program, form.bytes(), month);
        assertEquals("1 0 0 0", rows(one), () -> told(one));
        assertEquals(
                101,
                entry(Report.PROFILE, first + 1, "&period=" + month)
                        .path("employeesTotal")
                        .asInt());
    }

    /** A workbook comes back with its fault marked, is saved, comes back once more, is mended, saved and goes in. */
    @ParameterizedTest
    @EnumSource
    void aMarkedWorkbookThatWasMended(OfficeProgram program) throws Exception {
        String month = Report.MONTH;
        int first = firm(program, 4);
        Sheet sheet = Sheet.of(
                Report.profile(COUNTY, first).with("employeesTotal", "约百人").with("contactMobile", "1"),
                Report.profile(COUNTY, first + 1));
        JsonNode faulty = sent(program, sheet.xlsx(), month);
        assertEquals("1 0 0 1", rows(faulty), () -> told(faulty));
        JsonNode again = sent(program, marked(faulty), month);
        assertEquals("0 0 1 1", rows(again), () -> told(again));
        MarkedWorkbook workbook = MarkedWorkbook.of(marked(again));
        assertEquals(MarkedWorkbook.places(again), workbook.marked());
        assertEquals(workbook.marked().size(), workbook.comments().size(), "each is marked once");
        workbook.mend(again, COUNTY);
        JsonNode mended = sent(program, workbook.bytes(), month);
        assertEquals("1 0 1 0", rows(mended), () -> told(mended));
        assertEquals("100 80 50 30", figures(first));
        assertEquals(
                MarkedWorkbook.places(mended), MarkedWorkbook.of(marked(mended)).marked());
    }

    /** A list of passengers of a county's own, then the one that was fetched with one more. */
    @ParameterizedTest
    @EnumSource
    void theManifestOfATrip(OfficeProgram program) throws Exception {
        int first = firm(program, 5);
        String trip = TripDraft.bus(COUNTY, RECEIVING, "2021-02-2" + program.ordinal(), 50)
                .madeBy(officer);
        ManifestWorkbook own = ManifestWorkbook.empty();
        for (int person = first; person < first + 3; person++) {
            own = own.with(
                    CitizenNumbers.of(COUNTY, person), "覃示例" + person, "缝纫工", "县城", "园区", "" + person, "是", "同意");
        }
        ManifestWorkbook.sends(officer, trip, Sheet.XLSX, saved(program, own.workbook(true)))
                .orThrow();
        byte[] fetched = file(trip + "/manifest?format=xlsx");
        byte[] more = ManifestWorkbook.filled(
                fetched,
                "姓名",
                List.of("身份证号", "姓名", "工种(职业)", "座位号", "同意"),
                List.of(CitizenNumbers.of(COUNTY, first + 3), "覃示例", "焊工", "" + (first + 3), "是"));
        ManifestWorkbook.sends(officer, trip, Sheet.XLSX, saved(program, more)).orThrow();
        List<String> seats = new ArrayList<>();
        officer.client()
                .read(trip + "/manifest")
                .path("items")
                .forEach(one -> seats.add(
                        one.path("seat").asText() + " " + one.path("occupation").asText()));
        assertEquals(List.of(first + " 缝纫工", first + 1 + " 缝纫工", first + 2 + " 缝纫工", first + 3 + " 焊工"), seats);
    }

    /** With a formula of the officer's own beside the table, whose result the program keeps. */
    private static byte[] withOwnSum(Sheet sheet) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet.xlsx()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFCell cell =
                    book.getSheetAt(0).getRow(1).createCell(sheet.header().size() + 2);
            cell.setCellFormula("60+40");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static JsonNode sent(OfficeProgram program, byte[] xlsx, String month) throws Exception {
        String path = "registers/" + Report.PROFILE + "/imports?mode=rowwise&jurisdiction=" + COUNTY;
        return officer.client()
                .send("POST", path + "&period=" + month, Sheet.XLSX, saved(program, xlsx))
                .orThrow()
                .json();
    }

    private static byte[] file(String path) {
        return officer.client().get(path).orThrow().body();
    }

    private static byte[] marked(JsonNode result) {
        return file("imports/" + result.path("id").asLong() + "/workbook");
    }

    private static JsonNode entry(String register, int firm, String parameters) {
        String entries = "registers/" + register + "/entries";
        for (JsonNode item : officer.client()
                .read(entries + "?limit=1000&jurisdiction=" + COUNTY + parameters)
                .path("items")) {
            boolean ofFirm = item.toString().contains(CreditCodes.of(COUNTY, firm));
            if (ofFirm || item.toString().contains("\"示例" + firm + "\"")) {
                return officer.client().read(entries + "/" + item.path("id").asLong());
            }
        }
        throw new AssertionError("no entry of " + firm + " in " + register);
    }

    private static int row(FormSheet form, int firm) {
        int row = form.first();
        while (!form.text(row, form.column("统一社会信用代码")).equals(CreditCodes.of(COUNTY, firm))) {
            row++;
        }
        return row;
    }

    private static String figures(int firm) {
        JsonNode entry = entry(Report.PROFILE, firm, "&period=" + Report.MONTH);
        return Stream.of("employeesTotal", "industrialWorkersTotal", "workersGeneral", "workersSkilled")
                .map(name -> entry.path(name).asText())
                .reduce((one, next) -> one + " " + next)
                .orElseThrow();
    }

    /** Rows that are new, changed, unchanged and rejected. */
    private static String rows(JsonNode result) {
        JsonNode rows = result.path("rows");
        return rows.path("new").asInt() + " " + rows.path("changed").asInt() + " "
                + rows.path("unchanged").asInt() + " " + rows.path("rejected").asInt();
    }

    private static String told(JsonNode result) {
        return result.path("rows") + "\n" + result.path("errors") + "\n" + result.path("notes");
    }
}
