package org.bagui.plugin.reports.fake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RevisionPage;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.service.WriteWatch.Outcome;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.FakeDefinition;

/** A small write pipeline and query over a {@link FakeLedger}: converts, asks for required fields, upserts by key. */
public final class FakeRegisters implements RegisterService {
    private final Map<String, FakeDefinition> registers = new LinkedHashMap<>();
    private final FakeLedger ledger;
    private IntConsumer beforeRow = row -> {};
    private Runnable afterCommit = () -> {};
    private WriteRequest last;

    public FakeRegisters(FakeLedger ledger, FakeDefinition... registers) {
        this.ledger = ledger;
        for (FakeDefinition register : registers) {
            this.registers.put(register.name(), register);
        }
    }

    /** Hears of each row before it is taken; may block or throw. */
    public void beforeRow(IntConsumer beforeRow) {
        this.beforeRow = beforeRow;
    }

    /** What happens once the rows are in; may throw, as a lost connection or the end of the process does. */
    public void afterCommit(Runnable afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** The last request. */
    public WriteRequest last() {
        return last;
    }

    /** Takes a register away, as stopping its bundle does. */
    public void stop(String register) {
        registers.remove(register);
    }

    @Override
    public List<RegisterDefinition> definitions() {
        return List.copyOf(registers.values());
    }

    @Override
    public Optional<RegisterDefinition> definition(String register) {
        return Optional.ofNullable(registers.get(register));
    }

    @Override
    public List<FailedRegister> failures() {
        return List.of();
    }

    @Override
    public WriteResult write(WriteRequest request) {
        last = request;
        FakeDefinition register = registers.get(request.register());
        if (!register.hash().equals(request.definitionHash())) {
            throw Problem.of(409, "definition-changed");
        }
        Map<String, TestEntry> fresh = new LinkedHashMap<>();
        Map<String, TestEntry> changed = new LinkedHashMap<>();
        Map<String, Integer> numbered = new HashMap<>();
        int read = 0;
        int unchanged = 0;
        int rejected = 0;
        for (Iterator<InputRow> rows = request.rows(); rows.hasNext(); ) {
            InputRow row = rows.next();
            beforeRow.accept(row.number());
            read++;
            TestEntry entry = entry(request, register, row, numbered);
            if (entry == null) {
                rejected++;
            } else {
                String key = key(register, entry);
                TestEntry old = ledger.byKey(key);
                Outcome outcome;
                if (old == null) {
                    fresh.put(key, entry);
                    outcome = Outcome.NEW;
                } else if (isSame(request, register, old, entry)) {
                    unchanged++;
                    outcome = Outcome.UNCHANGED;
                } else {
                    changed.put(key, entry);
                    outcome = Outcome.CHANGED;
                }
                request.watch().judged(new FakeRow(row.number(), entry, old), outcome);
            }
            request.watch().progress(read);
            if (request.watch().cancelled()) {
                throw Problem.of(409, "cancelled");
            }
        }
        boolean write = request.mode() == WriteMode.ROWWISE || request.mode() == WriteMode.ATOMIC && rejected == 0;
        if (write) {
            fresh.forEach((key, entry) -> ledger.put(key, entry, request.origin()));
            changed.forEach((key, entry) -> ledger.put(key, entry, request.origin()));
        }
        afterCommit.run();
        boolean written = write && fresh.size() + changed.size() > 0;
        return new WriteResult(written, null, read, fresh.size(), changed.size(), unchanged, rejected, List.of());
    }

    private static TestEntry entry(
            WriteRequest request, FakeDefinition register, InputRow row, Map<String, Integer> numbered) {
        TestEntry entry = new TestEntry();
        boolean good = true;
        for (int i = 0; i < request.fields().size(); i++) {
            String name = request.fields().get(i);
            Object raw = row.values()[i];
            if (name.equals("jurisdiction")) {
                entry.values.put("recordedPlace", PlaceCode.of(raw.toString()).from());
                continue;
            }
            FieldDefinition field = register.require(name);
            Object value = FakeValues.read(field, raw);
            if (value instanceof Fault fault) {
                request.watch().fault(at(row, name, fault.code(), raw));
                good = false;
            } else {
                entry.values.put(name, value);
            }
        }
        for (FieldDefinition field : register.fields()) {
            boolean missing = field.bounds().required() && !field.defaulted() && entry.get(field.name()) == null;
            if (good && missing) {
                request.watch().fault(at(row, field.name(), "required", null));
                good = false;
            }
        }
        if (!good) {
            return null;
        }
        complete(request, register, entry, numbered);
        return entry;
    }

    private static Fault at(InputRow row, String field, String code, Object raw) {
        return new Fault(
                row.number(),
                field,
                code,
                Severity.ERROR,
                List.of(new BigDecimal("1E+1")),
                raw == null ? null : raw.toString());
    }

    private static void complete(
            WriteRequest request, FakeDefinition register, TestEntry entry, Map<String, Integer> numbered) {
        Object county = entry.get("countyCode");
        long place = county == null
                ? request.place().from()
                : PlaceCode.of(county.toString()).from();
        entry.values.putIfAbsent("recordedPlace", place);
        entry.values.put("scopePlace", entry.get("recordedPlace"));
        entry.values.put("status", "reported");
        if (register.field("countyCode").isPresent()) {
            entry.values.put("countyCode", PlaceCode.ofPadded(place).text());
            entry.values.putIfAbsent("period", request.period());
            if (entry.get("ordinal") == null) {
                String like = entry.get("uscc") + "/" + entry.get("postTitle");
                entry.values.put("ordinal", numbered.merge(like, 1, Integer::sum));
            }
            entry.values.put("tertiarySector", "2");
        }
    }

    private static String key(FakeDefinition register, TestEntry entry) {
        StringBuilder key = new StringBuilder().append(entry.get("recordedPlace"));
        register.key().forEach(field -> key.append('/').append(entry.get(field)));
        return key.toString();
    }

    private static boolean isSame(WriteRequest request, FakeDefinition register, TestEntry old, TestEntry entry) {
        for (String name : request.fields()) {
            boolean same = name.equals("jurisdiction") || Objects.equals(old.get(name), entry.get(name));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    @Override
    public EntryPage page(Actor actor, EntryQuery query) {
        List<TestEntry> found = entries(query);
        return new EntryPage(fields(query), List.of(), null, query.count() ? (long) found.size() : null);
    }

    @Override
    public void stream(Actor actor, EntryQuery query, Consumer<EntryView> sink) {
        List<FieldDefinition> fields = fields(query);
        List<TestEntry> found = new ArrayList<>(entries(query));
        found.sort(Comparator.comparing(entry -> (Long) entry.get("id")));
        found.forEach(entry -> sink.accept(FakeLedger.view(fields, entry)));
    }

    private List<FieldDefinition> fields(EntryQuery query) {
        return query.fields().stream()
                .map(registers.get(query.register())::require)
                .toList();
    }

    private List<TestEntry> entries(EntryQuery query) {
        if (!query.where().isEmpty()) {
            throw Problem.of(400, "bad-where", query.where().get(0));
        }
        Selection selection = new Selection(
                registers.get(query.register()),
                List.of(),
                Scope.of(query.place()),
                query.period(),
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                null);
        return ledger.matching(selection).toList();
    }

    @Override
    public EntryView entry(Actor actor, String register, long id, java.time.Instant asOf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RevisionPage revisions(Actor actor, String register, long id, int limit, Integer before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RollUp rollUp(Actor actor, RollUpQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int undo(Actor actor, String origin) {
        return ledger.remove(origin);
    }
}
