package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.persistence.Scope;
import org.bagui.core.problem.Problem;
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
import org.bagui.plugin.reports.fake.TestRegister;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.StoredReport;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.words.ImportWord;
import org.bagui.plugin.reports.imports.words.WordMappingRepository;
import org.bagui.plugin.reports.sheet.budget.UploadBudgets;
import org.junit.jupiter.api.function.Executable;

/** Everything an import needs, in memory, with the resources on top. */
final class Bench implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DEMAND = "/registers/labour-demand/imports?jurisdiction=450203&period=2022-03&mode=";

    final FakeLedger ledger = new FakeLedger();
    final FakeDefinition demand = TestRegister.labourDemand();
    final FakeRegisters registers = new FakeRegisters(ledger, demand, TestRegister.schools());
    final FakeTransactions transactions =
            new FakeTransactions(ImportRecord.class, StoredReport.class, ImportWord.class).entries(ledger);
    final FakeCurrentActor caller = new FakeCurrentActor(Officer.of("450200"));
    final FakeExplanations explanations = new FakeExplanations();
    final FakeAudit audit = new FakeAudit();
    final FakeMessages messages = FakeMessages.own().showingValues();
    Locale locale = Locale.CHINESE;
    UploadBudgets budgets = Budgets.any();
    int perAccount = 10;
    private final Path folder;
    private Instant now = Instant.parse("2022-03-25T03:00:00Z");
    WordMappingRepository repository;
    ImportService service;
    UploadResource uploads;
    ImportsResource imports;

    Bench(Path folder) {
        this.folder = folder;
        start(1 << 20);
    }

    /** Starts the service as a new process would: the records are there, what ran is not. */
    void start(long limit) {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        repository = new WordMappingRepository(transactions, audit);
        service = new ImportService(
                registers,
                explanations,
                transactions,
                new UploadFolder(folder, limit),
                repository,
                (place, actor) -> true,
                budgets,
                UnaryOperator.identity(),
                Scope.everywhere(),
                clock,
                2,
                1,
                perAccount);
        uploads = new UploadResource(service, registers, messages, caller, () -> locale);
        imports = new ImportsResource(service, registers, messages, caller, () -> locale, audit);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Uploads a demand form for 鱼峰区 and March 2022. */
    Response demand(String mode, byte[] body) {
        return upload("labour-demand", Call.to(DEMAND + mode).with("Content-Type", XLSX), Sheets.stream(body));
    }

    /** Uploads anything. */
    Response upload(String register, Call call, InputStream body) {
        return uploads.upload(
                register,
                call.value("jurisdiction"),
                call.value("period"),
                call.value("mode"),
                call.uri(),
                call.headers(),
                body);
    }

    /** What became of the rows of an import. */
    Map<String, Object> rows(long id, String query) {
        Call call = Call.to("/imports/" + id + "/rows" + query);
        return view(imports.rows(Long.toString(id), call.value("kind"), call.value("limit"), call.value("after")));
    }

    /** The annotated workbook of an import. */
    byte[] workbook(long id) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((StreamingOutput) imports.workbook(Long.toString(id)).getEntity()).write(bytes);
        return bytes.toByteArray();
    }

    /** Lists imports. */
    Map<String, Object> list(String query) {
        Call call = Call.to("/imports" + query);
        return view(imports.list(call.value("jurisdiction"), call.value("limit"), call.value("before")));
    }

    /** The same in the background. */
    Response background(String mode, byte[] body) {
        Call call = Call.to(DEMAND + mode).with("Content-Type", XLSX).with("Prefer", "wait=1, Respond-Async");
        return upload("labour-demand", call, Sheets.stream(body));
    }

    Response commit(long id, String mode) {
        Call call = Call.to("/imports/" + id + "/commit");
        return imports.commit(Long.toString(id), call.uri(), call.headers(), new ImportsResource.Commit(mode));
    }

    Response cancel(long id) {
        return imports.cancel(Long.toString(id), Call.to("/imports/" + id).uri());
    }

    Response undo(long id) {
        return imports.undo(Long.toString(id));
    }

    Map<String, Object> show(long id) {
        return view(imports.show(Long.toString(id)));
    }

    /** The members of an answer as a program sees them. */
    static Map<String, Object> view(Response response) {
        return JSON.convertValue(response.getEntity(), new TypeReference<>() {});
    }

    static long id(Response response) {
        return (Long) view(response).get("id");
    }

    static Object state(Response response) {
        return view(response).get("state");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> lines(Response response, String kind) {
        return (List<Map<String, Object>>) view(response).get(kind);
    }

    /** The code and status of the refusal that something leads to. */
    static String refusal(Executable executable) {
        Problem problem = assertThrows(Problem.class, executable);
        return problem.status() + " " + problem.code();
    }

    /** Files that lie in the folder of uploads. */
    long files() {
        String[] files = folder.toFile().list((all, name) -> !name.equals("key"));
        return files == null ? 0 : files.length;
    }

    @Override
    public void close() {
        service.close();
    }
}
