package org.bagui.plugin.reports.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.AuditLog;
import org.bagui.core.testkit.FakeCurrentActor;
import org.bagui.core.testkit.FakeDefinition;
import org.bagui.core.testkit.FakeMessages;
import org.bagui.plugin.reports.fake.Call;
import org.bagui.plugin.reports.fake.FakeLedger;
import org.bagui.plugin.reports.fake.FakeRegisters;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.TestEntry;
import org.bagui.plugin.reports.fake.TestRegister;
import org.bagui.plugin.reports.form.FormWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a template, and what is refused. */
class TemplateResourceTest {
    private static final int TITLES = 3;

    private final FakeLedger ledger = new FakeLedger();
    private final FakeDefinition demand = TestRegister.labourDemand();
    private final FakeRegisters registers = new FakeRegisters(ledger, demand, TestRegister.schools());
    private final List<AuditLog.AuditEvent> events = new ArrayList<>();
    private final FakeCurrentActor caller = new FakeCurrentActor(Officer.of("450200"));
    private Locale locale = Locale.CHINESE;
    private TemplateResource resource;

    @BeforeEach
    void open() {
        AuditLog audit = new AuditLog() {
            @Override
            public void record(Session session, AuditEvent event) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void record(AuditEvent event) {
                events.add(event);
            }
        };
        resource = new TemplateResource(
                registers,
                caller,
                () -> locale,
                FakeMessages.own().showingValues(),
                BuiltInCodeLists.lists(),
                BuiltInPlaces.directory(),
                audit);
    }

    private void put(int number) {
        TestEntry entry = new TestEntry();
        Map<String, Object> values = Map.ofEntries(
                Map.entry("recordedPlace", PlaceCode.of("450203").from()),
                Map.entry("scopePlace", PlaceCode.of("450203").from()),
                Map.entry("period", YearMonth.of(2022, 2)),
                Map.entry("status", "reported"),
                Map.entry("uscc", "9145A" + number),
                Map.entry("enterpriseName", "=1+1"),
                Map.entry("countyCode", "450203"),
                Map.entry("postTitle", "焊工"),
                Map.entry("ordinal", 1),
                Map.entry("postCategory", "GENERAL"),
                Map.entry("shortageCurrent", 7),
                Map.entry("neededBy", LocalDate.of(2022, 3, 1)));
        values.forEach((field, value) -> demand.require(field).access().set(entry, value));
        ledger.put("450203/9145A" + number + "/2022-02/焊工/1", entry, "rest");
    }

    private Response get(String register, String query) {
        Call call = Call.to("/registers/" + register + "/template?" + query);
        return resource.template(
                register,
                call.value("format"),
                call.value("jurisdiction"),
                call.value("period"),
                call.value("prefill"));
    }

    private Workbook book(String register, String query) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((StreamingOutput) get(register, query).getEntity()).write(bytes);
        return WorkbookFactory.create(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Map<String, String> row(Sheet sheet, int number) {
        Map<String, String> cells = new TreeMap<>();
        Row titles = sheet.getRow(TITLES);
        DataFormatter shown = new DataFormatter();
        for (int column = 0; column < titles.getLastCellNum(); column++) {
            String text = shown.formatCellValue(sheet.getRow(number).getCell(column));
            if (!text.isEmpty()) {
                cells.merge(shown.formatCellValue(titles.getCell(column)), text, (a, b) -> a + "|" + b);
            }
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void theSheetIsLockedButForItsRows(String format) throws IOException {
        try (Workbook book = book("labour-demand", "period=2022-03&format=" + format)) {
            Sheet sheet = book.getSheetAt(0);
            assertTrue(sheet.getProtect());
            assertTrue(sheet.getRow(TITLES).getCell(1).getCellStyle().getLocked());
            assertEquals(
                    false, sheet.getRow(TITLES + 2).getCell(1).getCellStyle().getLocked());
            assertEquals(false, sheet.getColumnStyle(1).getLocked());
            assertTrue(book.isSheetHidden(1));
            assertEquals(TITLES + 1, sheet.getPaneInformation().getHorizontalSplitTopRow());
            assertEquals(TITLES, sheet.getRepeatingRows().getFirstRow());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
            assertEquals(
                    "填报单位（盖章）：柳州市　　填报月份：2022年3月",
                    row(sheet, 1).values().iterator().next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void everyTitleSaysWhatBelongsThere(String format) throws IOException {
        try (Workbook book = book("labour-demand", "period=2022-03&format=" + format)) {
            Sheet sheet = book.getSheetAt(0);
            Row titles = sheet.getRow(TITLES);
            for (int column = 1; column < titles.getLastCellNum(); column++) {
                String note =
                        titles.getCell(column).getCellComment().getString().getString();
                assertTrue(note.matches("(?s)(必填|选填|可不填).*"), note);
            }
            String category = titles.getCell(6).getCellComment().getString().getString();
            assertTrue(category.startsWith("必填\n请从列表中选择：普工、"), category);
            String many = titles.getCell(12).getCellComment().getString().getString();
            assertTrue(many.contains("可填多项，用“、”分开"), many);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void everyKindOfValueIsChecked(String format) throws IOException {
        try (Workbook book = book("labour-demand", "period=2022-03&format=" + format)) {
            Map<Integer, Integer> kinds = new TreeMap<>();
            for (DataValidation check : book.getSheetAt(0).getDataValidations()) {
                kinds.merge(check.getValidationConstraint().getValidationType(), 1, Integer::sum);
            }
            // 1 whole number, 2 decimal, 3 list, 4 day, 6 length
            assertEquals(Map.of(1, 4, 2, 1, 3, 3, 4, 1, 6, 1), kinds);
        }
    }

    @ParameterizedTest
    @CsvSource({"xlsx,zh", "xls,zh", "xlsx,en", "xls,en"})
    void lastMonthsFiguresStandBesideTheQuestion(String format, String language) throws IOException {
        locale = Locale.forLanguageTag(language);
        put(1);
        try (Workbook book = book("labour-demand", "prefill=true&period=2022-03&format=" + format)) {
            Map<String, String> row = row(book.getSheetAt(0), TITLES + 3);
            boolean english = language.equals("en");
            assertEquals("9145A1", row.get(english ? "Credit code" : "统一社会信用代码"));
            assertEquals("=1+1", row.get(english ? "Enterprise" : "企业名称"));
            assertEquals(null, row.get(english ? "Category" : "岗位类别"));
            assertEquals(null, row.get(english ? "Shortage" : "当期生产缺工人数"));
            assertEquals(null, row.get(english ? "Needed by" : "到岗时间"));
            assertEquals("7", row.get(english ? "Last month" : "上月"));
            assertEquals("template-prefilled", events.get(0).act());
            assertEquals("1", events.get(0).facts().get("entries"));
        }
    }

    @Test
    void aRegisterWithoutMonthsShowsWhatItHolds() throws IOException {
        try (Workbook book = book("school", "prefill=true")) {
            Row titles = book.getSheetAt(0).getRow(TITLES + 1);
            assertEquals("预填校验", titles.getCell(titles.getLastCellNum() - 1).getStringCellValue());
        }
    }

    @Test
    void refusals() {
        assertEquals("404 unknown-register", refusal("nothing", "format=xls"));
        assertEquals("404 not-found", refusal("labour-demand", "jurisdiction=450603&format=pdf"));
        assertEquals("404 not-found", refusal("labour-demand", "jurisdiction=450299"));
        assertEquals("400 no-period", refusal("school", "period=2022-03"));
        assertEquals("400 prefill-without-period", refusal("labour-demand", "prefill=true"));
        assertEquals("400 unknown-format", refusal("labour-demand", "format=csv"));
        for (int number = 0; number <= FormWorkbook.XLS_ENTRIES; number++) {
            put(number);
        }
        assertEquals("422 too-many-rows", refusal("labour-demand", "prefill=true&period=2022-03&format=xls"));
        assertEquals(
                200,
                get("labour-demand", "prefill=true&period=2022-03&format=xlsx").getStatus());
    }

    private String refusal(String register, String query) {
        Problem problem = assertThrows(Problem.class, () -> get(register, query));
        return problem.status() + " " + problem.code();
    }
}
