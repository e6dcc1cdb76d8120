package org.bagui.plugin.reports.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.security.AuditLog;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeCurrentActor;
import org.bagui.core.testkit.FakeDefinition;
import org.bagui.core.testkit.FakeMessages;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.plugin.reports.fake.Budgets;
import org.bagui.plugin.reports.fake.Call;
import org.bagui.plugin.reports.fake.FakeExplanations;
import org.bagui.plugin.reports.fake.FakeLedger;
import org.bagui.plugin.reports.fake.FakeRegisters;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.fake.TestEntry;
import org.bagui.plugin.reports.fake.TestRegister;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.StoredReport;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.run.Upload;
import org.bagui.plugin.reports.imports.words.ImportWord;
import org.bagui.plugin.reports.imports.words.WordMappingRepository;
import org.bagui.plugin.reports.layout.LayoutCodes;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of a register, and that an import takes each of them back unchanged. */
class ExportResourceTest {
    private static final CodeLists LISTS = BuiltInCodeLists.lists();
    private static final String CATEGORY =
            LISTS.find("post_category").orElseThrow().codes().get(0).code();

    @TempDir
    Path folder;

    private final FakeLedger ledger = new FakeLedger();
    private final FakeDefinition demand = TestRegister.labourDemand();
    private final FakeRegisters registers = new FakeRegisters(ledger, demand, TestRegister.schools());
    private final List<AuditLog.AuditEvent> events = new ArrayList<>();
    private final FakeCurrentActor caller = new FakeCurrentActor(Officer.of("450000"));
    private Locale locale = Locale.CHINESE;
    private ExportResource resource;

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
        resource = new ExportResource(
                folder.resolve("exports"),
                register -> Optional.empty(),
                new LayoutCodes(List.of()),
                registers,
                caller,
                () -> locale,
                FakeMessages.own().showingValues(),
                LISTS,
                BuiltInPlaces.directory(),
                audit);
        put("450203", "450203", "9145A", "焊工", 1, YearMonth.of(2022, 3), LocalDate.of(2022, 4, 1));
        put("450203", "450203", "9145A", "焊工", 2, null, null);
        put("450204", "450204", "9145B", "=1+1", 1, YearMonth.of(2022, 12), null);
    }

    private void put(
            String county, String place, String uscc, String post, int ordinal, YearMonth expansion, LocalDate day) {
        TestEntry entry = new TestEntry();
        set(entry, "recordedPlace", PlaceCode.of(place).from());
        set(entry, "scopePlace", PlaceCode.of(place).from());
        set(entry, "period", YearMonth.of(2022, 3));
        set(entry, "status", "reported");
        set(entry, "uscc", uscc);
        set(entry, "enterpriseName", "广西公司\"甲\",乙");
        set(entry, "countyCode", county);
        set(entry, "postTitle", post);
        set(entry, "ordinal", ordinal);
        set(entry, "postCategory", CATEGORY);
        set(entry, "shortageCurrent", 0);
        set(entry, "wageMin", 3500);
        set(entry, "wageMax", 5000);
        set(entry, "neededBy", day);
        set(entry, "expansionPeriod", expansion);
        set(entry, "socialInsurance", day == null ? null : "PENSION,INJURY");
        set(entry, "released", day != null);
        set(entry, "payroll", new BigDecimal("1234.5"));
        set(entry, "tertiarySector", "2");
        ledger.put(PlaceCode.of(place).from() + "/" + uscc + "/2022-03/" + post + "/" + ordinal, entry, "rest");
    }

    private void set(TestEntry entry, String field, Object value) {
        demand.require(field).access().set(entry, value);
    }

    private Response get(String query) {
        return get("labour-demand", query);
    }

    private Response get(String register, String query) {
        Call call = Call.to("/registers/" + register + "/export?" + query);
        return resource.export(
                register,
                call.value("format"),
                call.value("jurisdiction"),
                call.value("period"),
                call.value("q"),
                call.values("where"),
                call.value("asOf"),
                call.value("layout"));
    }

    private static byte[] bytes(Response response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"xlsx,zh", "xls,zh", "csv,zh", "xlsx,en", "xls,en", "csv,en"})
    void anImportTakesAnExportBackUnchanged(String format, String language) throws IOException {
        locale = Locale.forLanguageTag(language);
        byte[] file = bytes(get("format=" + format));
        FakeTransactions transactions =
                new FakeTransactions(ImportRecord.class, StoredReport.class, ImportWord.class).entries(ledger);
        UploadFolder uploads = new UploadFolder(folder.resolve("imports"), 1 << 20);
        try (ImportService imports = new ImportService(
                registers,
                new FakeExplanations(),
                transactions,
                uploads,
                new WordMappingRepository(transactions, new FakeAudit()),
                (place, actor) -> true,
                Budgets.any(),
                UnaryOperator.identity(),
                Scope.everywhere(),
                Clock.systemUTC(),
                1,
                1,
                1)) {
            Path upload = uploads.spool(Sheets.stream(file));
            ImportRecord record = imports.upload(
                    new Upload(
                            Officer.of("450000"),
                            demand,
                            PlaceCode.of("450000"),
                            null,
                            WriteMode.ATOMIC,
                            upload,
                            null,
                            locale,
                            null,
                            UploadBudget.unlimited()),
                    false);
            assertEquals(
                    Map.of("read", 3, "new", 0, "changed", 0, "unchanged", 3, "rejected", 0),
                    record.rows(),
                    imports.report(Officer.of("450000"), record.id()).json());
            List<String> taken = registers.last().fields();
            demand.fields().stream()
                    .filter(field -> field.isEntered() || field.name().equals("period"))
                    .forEach(field -> assertTrue(taken.contains(field.name()), field.name() + " is not taken back"));
            assertEquals(false, taken.contains("tertiarySector") || taken.contains("status"));
        }
    }

    @Test
    void showsNamesMonthsAndSetsAsSheetsDo() throws IOException {
        String csv = new String(bytes(get("format=csv&jurisdiction=450203&period=2022-03")), StandardCharsets.UTF_8);
        String[] lines = csv.split("\r\n");
        assertEquals(3, lines.length);
        assertEquals(
                "\uFEFF月份,统一社会信用代码,企业名称,县（市、区）,岗位名称,同名岗位序号,岗位类别,当期生产缺工人数,月薪下限,月薪上限,"
                        + "到岗时间,预计缺工时间,缴纳社会保险,同意公开发布,工资总额,产业,状态",
                lines[0]);
        assertEquals(
                "202203,9145A,\"广西公司\"\"甲\"\",乙\",鱼峰区,焊工,1,普工,0,3500,5000,2022-04-01,202203,养老保险、工伤保险,是,1234.5,"
                        + "第二产业,已上报",
                lines[1]);
        assertTrue(lines[2].contains(",否,"), lines[2]);
    }

    @Test
    void namesTheFileInBothScripts() {
        Response response = get("format=xls&jurisdiction=450203&period=2022-03");
        assertEquals("application/vnd.ms-excel", response.getHeaderString("Content-Type"));
        assertEquals(
                "attachment; filename=\"labour-demand-450203-2022-03.xls\"; filename*=UTF-8''"
                        + "%E4%BC%81%E4%B8%9A%E7%94%A8%E5%B7%A5%E9%9C%80%E6%B1%82%E8%A1%A8-450203-2022-03.xls",
                response.getHeaderString("Content-Disposition"));
    }

    @Test
    void refusesBeforeTheFirstByte() {
        assertEquals("422 too-many-rows", refusal("format=xls&jurisdiction=450205", 65_536));
        assertEquals("400 bad-parameter", refusal("format=pdf", 0));
        assertEquals("400 bad-where", refusal("where=nothing", 0));
        assertEquals("400 bad-period", refusal("period=x", 0));
        caller.is(Officer.of("450100"));
        assertEquals("404 not-found", refusal("jurisdiction=450203&layout=official", 0));
        assertEquals(List.of(), events);
    }

    private String refusal(String query, int more) {
        for (int i = 0; i < more; i++) {
            put("450205", "450205", "9145C" + i, "焊工", 1, null, null);
        }
        Problem problem = assertThrows(Problem.class, () -> get(query));
        return problem.status() + " " + problem.code();
    }

    @Test
    void writesTheAuditLogWithCounts() throws IOException {
        bytes(get("format=xlsx&jurisdiction=450203&period=2022-03"));
        AuditLog.AuditEvent event = events.get(0);
        assertEquals("entries-exported", event.act());
        assertEquals("labour-demand", event.subject());
        assertEquals(450203000000L, event.place());
        assertEquals("done", event.outcome());
        assertEquals("2", event.facts().get("entries"));
        assertEquals("xlsx", event.facts().get("format"));
    }

    @Test
    void auditsAnExportThatBreaksOffAndNeverEndsItsStream() {
        boolean[] closed = new boolean[1];
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("client gone");
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        StreamingOutput body = (StreamingOutput) get("format=xlsx").getEntity();
        assertThrows(IOException.class, () -> body.write(gone));
        assertEquals("failed", events.get(0).outcome());
        assertEquals(false, closed[0]);
    }

    @Test
    void leavesNoFileOfAnOldWorkbook() throws IOException {
        bytes(get("format=xls"));
        try (java.util.stream.Stream<Path> left = Files.list(folder.resolve("exports"))) {
            assertArrayEquals(new Object[0], left.toArray());
        }
    }

    @Test
    void showsThePlaceWhereNoFieldDoes() throws IOException {
        Response response = get("school", "format=csv&jurisdiction=450203");
        String csv = new String(bytes(response), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF填报地,统一社会信用代码,学位数,校长,状态\r\n450203,"), csv);
    }
}
