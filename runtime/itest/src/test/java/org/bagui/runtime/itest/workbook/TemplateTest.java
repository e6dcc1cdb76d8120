package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form goes out empty or prefilled and comes back filled in. */
@Edition(shared = true)
@Tag("both-databases")
class TemplateTest {
    private static final String COUNTY = "450603";

    private static OfficerClient officer;
    private static OfficerClient city;
    private static RunningEdition running;

    @BeforeAll
    static void aCountyReports(RunningEdition platform) {
        running = platform;
        officer = OfficerClient.officer(platform, COUNTY);
        city = OfficerClient.officer(platform, "450600");
        List<Report> profiles = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            profiles.add(Report.profile(COUNTY, number).with("establishedOn", "2001-02-03"));
        }
        officer.imports(Sheet.of(profiles), "atomic");
        officer.imports(
                Sheet.of(IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> Report.demand(COUNTY, number, "装配工"))
                        .toList()),
                "atomic");
    }

    static Stream<List<String>> registersAndFormats() {
        List<List<String>> all = new ArrayList<>();
        officer.client().read("registers").path("items").forEach(register -> {
            for (String format : List.of("xlsx", "xls")) {
                all.add(List.of(register.path("name").asText(), format));
            }
        });
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("registersAndFormats")
    void anEmptyFormHasNoRows(List<String> form) {
        String register = form.get(0);
        boolean monthly = officer.client()
                .read("registers/" + register)
                .path("period")
                .asText()
                .equalsIgnoreCase("month");
        String month = monthly ? "&period=" + Report.MONTH : "";
        byte[] file =
                template(officer, register, "format=" + form.get(1) + month).body();
        JsonNode result = sent(register, file, form.get(1), month);
        assertEquals(0, result.path("rows").path("read").asInt(), result::toString);
        assertEquals("no-rows", result.path("notes").path(0).path("code").asText(), result::toString);
        assertEquals(List.of(), listed(result.path("errors")), result::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void lastMonthIsAHintAndNoAnswer(String format) {
        String month = "&period=2022-04";
        byte[] file = template(officer, Report.PROFILE, "prefill=true&format=" + format + month)
                .body();
        FormSheet form = FormSheet.of(file);
        int row = form.first();
        assertEquals(CreditCodes.of(COUNTY, 1), form.text(row, form.column("统一社会信用代码")));
        assertEquals("2001-02-03", form.text(row, form.column("成立日期")));
        int staff = form.column("现有职工总数");
        assertEquals("", form.text(row, staff));
        assertEquals("100", form.text(row, staff + 1));
        JsonNode untouched = sent(Report.PROFILE, file, format, month);
        assertEquals(0, untouched.path("rows").path("read").asInt(), untouched::toString);
        form.fill(
                row,
                Map.of(
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
                        30));
        JsonNode one = preview(Report.PROFILE, form.bytes(), format, month);
        assertEquals(1, one.path("rows").path("read").asInt(), one::toString);
        assertEquals(1, one.path("rows").path("new").asInt(), one::toString);
    }

    /** Each page's columns, those repeated on it among them, are no wider than A4 across at the scale that is set. */
    @ParameterizedTest
    @ValueSource(strings = {Report.PROFILE, Report.DEMAND})
    void aPrefilledFormFitsItsPages(String register) {
        FormSheet form = FormSheet.of(template(officer, register, "prefill=true&format=xlsx&period=2022-04")
                .body());
        PrintSetup print = form.sheet().getPrintSetup();
        assertTrue(print.getLandscape());
        assertEquals(PrintSetup.A4_PAPERSIZE, print.getPaperSize());
        assertTrue(print.getScale() >= 65, () -> "readable: " + print.getScale());
        List<Double> pages = form.pageWidths();
        assertTrue(pages.size() > 1, pages::toString);
        assertFalse(
                form.pageTitles().contains("上月"), () -> "last month stands beside what it is of: " + form.pageTitles());
        pages.forEach(page -> assertTrue(page * print.getScale() / 100 <= FormSheet.A4_ACROSS, pages::toString));
        assertEquals(
                form.first() - 1, form.sheet().getRepeatingRows().getLastRow() + 1, "header, and the example below it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void dropDownsOfferWhatThePlaceHas(String format) {
        FormSheet county = FormSheet.of(
                template(officer, Report.PROFILE, "format=" + format + month()).body());
        int row = county.first() + 500;
        assertEquals(names("jurisdictions/" + COUNTY + "/children"), county.choices(row, "乡镇（街道）"));
        assertEquals(
                List.of(officer.client()
                        .read("jurisdictions/" + COUNTY)
                        .path("name")
                        .asText()),
                county.choices(row, "县(市、区)"));
        assertEquals(List.of("是", "否"), county.choices(row, "是否提供食堂"));
        FormSheet wider = FormSheet.of(
                template(city, Report.DEMAND, "format=" + format + month()).body());
        assertEquals(names("jurisdictions/450600/children"), wider.choices(row, "县(市、区)"));
        assertEquals(names("code-lists/post_category"), wider.choices(row, "岗位类别"));
    }

    @Test
    void parksOfTheCountyAreOffered() {
        park(officer, "防城临港园区");
        park(officer, "防城高新园区");
        park(OfficerClient.officer(running, "450602"), "港口园区");
        FormSheet form = FormSheet.of(
                template(officer, Report.PROFILE, "format=xls" + month()).body());
        assertEquals(Set.of("防城临港园区", "防城高新园区"), Set.copyOf(form.choices(form.first(), "所属园区")));
    }

    private static void park(OfficerClient who, String name) {
        Map<String, Object> park = Map.of("countyCode", who.place(), "parkName", name, "parkKind", "INDUSTRIAL");
        who.client().json("POST", "registers/park/entries", park).orThrow();
    }

    @Test
    void theEnglishFormComesBackToo() {
        String path = "registers/" + Report.DEMAND + "/template?format=xlsx" + month();
        FormSheet form = FormSheet.of(officer.client()
                .send("GET", path, "application/json", new byte[0], "Accept-Language", "en")
                .orThrow()
                .body());
        assertEquals("Example", form.text(form.first() - 1, 0));
        JsonNode english = officer.client()
                .send("GET", "registers/" + Report.DEMAND, "application/json", new byte[0], "Accept-Language", "en")
                .orThrow()
                .json();
        form.fill(form.first(), FormFiller.values(english, form, COUNTY, 5));
        JsonNode result = preview(Report.DEMAND, form.bytes(), "xlsx", month());
        assertEquals(1, result.path("rows").path("new").asInt(), result::toString);
    }

    @Test
    void everyUnitHasAWord() {
        officer.client().read("registers").path("items").forEach(register -> {
            String name = register.path("name").asText();
            FormSheet form = FormSheet.of(template(officer, name, "format=xlsx").body());
            form.notes().forEach(note -> assertFalse(note.matches("(?s).*单位：[A-Za-z].*"), name + ": " + note));
        });
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        city.client()
                .read(path)
                .path("items")
                .forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    @Test
    void refusals() {
        assertRefused(400, "unknown-format", template(officer, Report.PROFILE, "format=pdf"));
        assertRefused(400, "no-period", template(officer, "enterprise", "period=2022-03"));
        assertRefused(400, "prefill-without-period", template(officer, Report.PROFILE, "prefill=true"));
        assertRefused(400, "bad-period", template(officer, Report.PROFILE, "period=x"));
        assertRefused(400, "bad-parameter", template(officer, Report.PROFILE, "prefill=ja"));
        assertRefused(400, "unknown-parameter", template(officer, Report.PROFILE, "limit=3"));
        assertRefused(404, "not-found", template(officer, Report.PROFILE, "jurisdiction=450203"));
        assertRefused(404, "unknown-register", template(officer, "nothing", "format=xls"));
    }

    private static String month() {
        return "&period=" + Report.MONTH;
    }

    private static Answer template(OfficerClient who, String register, String query) {
        Answer file = who.client().get("registers/" + register + "/template?" + query);
        String kind = query.contains("prefill=true") ? "prefilled-" : "empty-";
        return Pages.kept(
                file, kind + who.place() + "-" + register + (query.matches(".*xls(&.*)?") ? ".xls" : ".xlsx"));
    }

    private static JsonNode sent(String register, byte[] file, String format, String month) {
        return upload(register, file, format, month, "atomic");
    }

    private static JsonNode preview(String register, byte[] file, String format, String month) {
        return upload(register, file, format, month, "preview");
    }

    private static JsonNode upload(String register, byte[] file, String format, String month, String mode) {
        return officer.client()
                .send(
                        "POST",
                        "registers/" + register + "/imports?mode=" + mode + "&jurisdiction=" + COUNTY + month,
                        format.equals("xls") ? Sheet.XLS : Sheet.XLSX,
                        file)
                .orThrow()
                .json();
    }

    private static List<JsonNode> listed(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
