package org.bagui.runtime.itest.situation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The composed reports against the made-up months they are made of, as JSON and as workbooks. */
@Edition
@Tag("both-databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private static final YearMonth MONTH = YearMonth.of(2022, 4);
    private static final List<YearMonth> MONTHS = IntStream.rangeClosed(0, 3)
            .mapToObj(back -> MONTH.minusMonths(3 - back))
            .toList();
    /** Columns whose rows sum up. */
    private static final List<String> SUMS =
            List.of("staff", "shortage", "shortageChange", "skilledShortage", "nearExpansion", "hires");

    private final MadeFirms made = new MadeFirms(400, MONTHS, 7);
    private RunningEdition platform;
    private OfficerClient region;

    @BeforeAll
    void report(RunningEdition running) {
        platform = running;
        region = OfficerClient.officer(platform, "450000");
        for (YearMonth month : MONTHS) {
            MadeSheets.send(region, made, month);
        }
    }

    @Test
    void theRegionIsTheSumOfItsCities() {
        JsonNode report = read("region-month", "");
        assertEquals("广西壮族自治区企业用工情况月报（2022年4月）", report.path("title").asText());
        JsonNode table = report.path("sheets").get(0).path("tables").get(0);
        assertEquals(18, table.path("rows").size());
        assertEquals("南宁市", table.path("rows").get(4).path("cells").get(0).asText());
        for (String column : SUMS) {
            long cities = 0;
            for (int row = 4; row < 18; row++) {
                cities += cell(table, row, column).asLong();
            }
            assertEquals(cell(table, 0, column).asLong(), cities, column);
        }
        Expected whole = new Expected(made, firm -> true);
        Expected manufacturing = new Expected(made, FirmMonth.Firm::isManufacturing);
        assertEquals(
                whole.values(MONTH).get("M04").longValue(),
                cell(table, 0, "staff").asLong());
        assertEquals(
                manufacturing.values(MONTH).get("M15").longValue(),
                cell(table, 1, "shortage").asLong());
        assertEquals(
                whole.values(MONTH).get("M17").doubleValue(),
                cell(table, 0, "shortageRate").asDouble());
        long near = made.month(MONTH).stream()
                .flatMap(one -> one.posts().stream())
                .filter(post -> post.by() != null && !post.by().isAfter(MONTH.plusMonths(3)))
                .mapToLong(FirmMonth.Post::expansion)
                .sum();
        assertEquals(near, cell(table, 0, "nearExpansion").asLong());
        assertTrue(cell(table, 0, "staffOnYear").isNull(), "nobody reported a year ago");
    }

    @Test
    void theCityIsTheSumOfItsCounties() {
        JsonNode report = read("city-month", "&jurisdiction=450200");
        JsonNode table = report.path("sheets").get(0).path("tables").get(0);
        for (String column : SUMS) {
            long counties = 0;
            for (int row = 1; row < table.path("rows").size(); row++) {
                counties += cell(table, row, column).asLong();
            }
            assertEquals(cell(table, 0, column).asLong(), counties, column);
        }
        JsonNode matrix = report.path("sheets").get(1).path("tables").get(0);
        assertEquals(
                cell(table, 0, "shortage").asLong(), cell(matrix, 0, "total").asLong());
        JsonNode lacking = report.path("sheets").get(2).path("tables").get(0);
        long expected = made.month(MONTH).stream()
                .filter(one -> one.firm().county().startsWith("4502"))
                .filter(one -> one.shortage() != null && (one.shortage() >= 20 || one.lacksMuch()))
                .count();
        assertEquals(expected, lacking.path("rows").size());
        JsonNode jumps = report.path("sheets").get(3).path("tables").get(0);
        assertEquals(jumps(), jumps.path("rows").size());
    }

    private long jumps() {
        return made.month(MONTH).stream()
                .filter(one -> one.firm().county().startsWith("4502") && one.staff() != null)
                .filter(one -> {
                    FirmMonth before = made.month(one.firm(), MONTH.minusMonths(1));
                    return before != null
                            && before.staff() != null
                            && Math.abs(one.staff() - before.staff()) * 100 > 30 * before.staff();
                })
                .count();
    }

    @Test
    void eachFigureSaysWhereItComesFrom() {
        JsonNode lineage = read("region-month", "").path("lineage");
        long posts =
                made.month(MONTH).stream().mapToLong(one -> one.posts().size()).sum();
        boolean found = false;
        for (JsonNode one : lineage) {
            String address = one.path("address").asText().replace("/api/v1/", "");
            assertTrue(region.client().get(address).status() == 200, address);
            String formula = one.path("formula").asText();
            assertTrue(formula.matches("[^a-zA-Z.]+"), () -> "in Chinese: " + formula);
            if (one.path("figure").asText().equals("已报")) {
                JsonNode told = region.client().read(address).path("totals");
                assertEquals(told.path("reported").asLong(), one.path("entries").asLong(), "those due alone");
            }
            if (one.path("figure").asText().equals("缺工人数")) {
                found = true;
                assertEquals(posts, one.path("entries").asLong());
            }
        }
        assertTrue(found, lineage.toString());
    }

    @Test
    void theSameMomentGivesTheSameFile() throws IOException {
        String asOf = region.client()
                .read("registers/enterprise-profile/entries?limit=1&period=" + MONTH)
                .path("items")
                .get(0)
                .path("updatedAt")
                .asText();
        String path = "reports/region-month?period=" + MONTH + "&asOf=" + asOf.replace("+", "%2B");
        byte[] first = region.client().get(path).orThrow().body();
        // What is written and done afterwards changes nothing of it.
        OfficerClient later = OfficerClient.of(platform, "450205", "officer", "reviewer");
        long added = later.reports(Report.profile("450205", 9_001).in(MONTH.toString()))
                .path("id")
                .asLong();
        assertArrayEquals(first, region.client().get(path).orThrow().body());
        String entry = "registers/enterprise-profile/entries/" + added;
        later.client().exchange("DELETE", entry, null, null, "If-Match", "*").orThrow();
        later.client().post("ledger/months/" + MONTH + "/450205/submit", Map.of());
        assertArrayEquals(first, region.client().get(path).orThrow().body());
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(first))) {
            assertEquals(List.of("月报", "逾期地区", "图表", "数据来源"), names(book));
            assertEquals(
                    2,
                    ((XSSFSheet) book.getSheetAt(2))
                            .getDrawingPatriarch()
                            .getCharts()
                            .size());
            Sheet month = book.getSheetAt(0);
            String moment = month.getRow(1).getCell(0).getStringCellValue();
            assertTrue(moment.matches("数据时点：\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"), moment);
            assertTrue(month.getFitToPage() && month.getPrintSetup().getLandscape());
            assertEquals(1, month.getPrintSetup().getFitHeight());
            assertEquals("全区", month.getRow(5).getCell(0).getStringCellValue());
            assertTrue(month.getRow(5).getCell(4).getNumericCellValue() > 0);
        }
    }

    @Test
    void theOldFormatCarriesTheFigures() throws IOException {
        byte[] file = region.client()
                .get("reports/city-month?format=xls&jurisdiction=450200&period=" + MONTH)
                .orThrow()
                .body();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            assertEquals(List.of("月报", "分行业缺工", "重点缺工企业", "增减异常企业", "逾期地区", "逾期未报", "数据来源"), names(book));
            assertNotNull(book.getSheetAt(1).getRepeatingRows());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reports/nothing?period=2022-04, 404, unknown-report",
        "reports/region-month, 400, bad-parameter",
        "reports/region-month?period=2022-4, 400, bad-period",
        "reports/region-month?period=2022-04&format=csv, 400, bad-parameter",
        "reports/region-month?period=2022-04&format=doc, 400, bad-parameter",
        "reports/city-month?period=2022-04, 400, wrong-level",
        "reports/region-month?period=2022-04&jurisdiction=450200, 400, wrong-level",
        "reports/city-month?period=2022-04&jurisdiction=440100, 404, not-found",
        "reports/city-month?period=2022-04&jurisdiction=450200&asOf=2999-01-01, 400, bad-as-of",
        "ledger/situation, 400, period-required",
        "ledger/situation?period=2022-04&by=colour, 400, bad-parameter",
        "ledger/situation?period=2022-04&jurisdiction=440100, 404, not-found",
        "ledger/alerts?period=2022-04&kind=odd, 400, bad-parameter",
        "ledger/alerts?period=2022-04&after=x, 400, bad-parameter",
        "ledger/outlook?period=2022-04&by=park, 400, bad-parameter"
    })
    void wrongUseIsAnsweredClearly(String path, int status, String code) {
        Answer answer = region.client().get(path);
        assertEquals(
                status + " " + code,
                answer.status() + " " + answer.json().path("code").asText());
    }

    @Test
    void nobodySeesAReportOfAnotherPlace() {
        OfficerClient county = OfficerClient.officer(platform, "450204");
        for (String path : List.of("reports/city-month?jurisdiction=450200", "ledger/alerts?jurisdiction=450203")) {
            assertEquals(404, county.client().get(path + "&period=" + MONTH).status(), path);
        }
        JsonNode own = county.client().read("ledger/alerts?limit=1000&period=" + MONTH);
        own.path("items")
                .forEach(one -> assertEquals("450204", one.path("jurisdiction").asText()));
    }

    private JsonNode read(String report, String parameters) {
        return region.client().read("reports/" + report + "?format=json&period=" + MONTH + parameters);
    }

    private static JsonNode cell(JsonNode table, int row, String column) {
        for (int i = 0; i < table.path("columns").size(); i++) {
            if (table.path("columns").get(i).path("key").asText().equals(column)) {
                return table.path("rows").get(row).path("cells").get(i);
            }
        }
        throw new AssertionError("no column " + column);
    }

    private static List<String> names(Workbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }
}
