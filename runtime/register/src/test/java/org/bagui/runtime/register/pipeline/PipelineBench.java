package org.bagui.runtime.register.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.codelist.LoadedCodeLists;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.tenant.TenantSnapshot;
import org.bagui.runtime.register.texts.L10n;

/** A pipeline over the sample register, ready to take rows; gathers what it hears. */
public final class PipelineBench {
    public static final String CODE_A = "91450200MAT000018B";
    public static final String CODE_B = "91450103MAT000173X";

    public final StoreInMemory store = new StoreInMemory();
    public final List<RegisterRules<RegisterEntry>> rules = new ArrayList<>();
    /** Module that offers the rules. */
    String moduleOfRules = "";

    final List<Fault> faults = new ArrayList<>();
    final FakeAudit audit = new FakeAudit();
    public final RegisterDefinition sample = sample();

    /** What the pipeline finds as its gate; none while this is null. */
    PeriodGate gate;

    public final PipelineContext context;
    private final WritePipeline pipeline;
    private LoadedCodeLists lists = BuiltInCodeLists.lists();
    public TenantSnapshot tenants = TenantSnapshot.NONE;
    private PlaceCode place = PlaceCode.of("450203");
    private YearMonth period = YearMonth.of(2022, 3);
    private WriteMode mode = WriteMode.ROWWISE;
    private String origin = "rest";
    private Actor actor = officer("450203");

    public PipelineBench() {
        context = new PipelineContext(
                session -> store,
                name -> name.equals("sample") ? sample : null,
                name -> rules.stream()
                        .map(rule -> new OfferedRules(moduleOfRules, rule))
                        .toList(),
                Map::of,
                new CodeLists() {
                    @Override
                    public Optional<CodeList> find(String name) {
                        return lists.find(name);
                    }

                    @Override
                    public Set<String> names() {
                        return lists.names();
                    }
                },
                BuiltInPlaces.directory(),
                audit,
                Clock.fixed(Instant.parse("2022-03-20T04:00:00Z"), ZoneId.of("Asia/Shanghai")),
                () -> gate,
                () -> tenants,
                false);
        pipeline = new WritePipeline(context, store.transactions);
    }

    /** The sample register; another one each time, as the store sees it. */
    static RegisterDefinition sample() {
        return Definitions.read(
                        SampleEntry.class, "org.bagui.sample", L10n.of(PipelineBench.class.getClassLoader(), "sample"))
                .orThrow();
    }

    public static Actor officer(String place) {
        return new Actor("zhang", "张", PlaceCode.of(place), Set.of(Role.OFFICER), Role.OFFICER.permissions());
    }

    PipelineBench by(Actor other) {
        actor = other;
        return this;
    }

    PipelineBench at(String code) {
        place = PlaceCode.of(code);
        return this;
    }

    PipelineBench in(WriteMode other) {
        mode = other;
        return this;
    }

    PipelineBench without(YearMonth none) {
        period = none;
        return this;
    }

    /** Sends rows of a sheet. */
    public WriteResult sheet(List<String> fields, Object[]... rows) {
        List<InputRow> inputs = new ArrayList<>();
        for (Object[] row : rows) {
            inputs.add(InputRow.keyed(inputs.size() + 1, row));
        }
        return send(Operation.UPSERT, true, fields, inputs);
    }

    /** Sends one row as a program does. */
    WriteResult single(Operation operation, Long id, Integer version, Map<String, Object> values) {
        InputRow row = new InputRow(1, id, version, values.values().toArray());
        return send(operation, false, List.copyOf(values.keySet()), List.of(row));
    }

    /** Retires a code of a list. */
    void retire(String list, String code) {
        CodeList before = lists.find(list).orElseThrow();
        lists = lists.with(before.withCodes(before.codes().stream()
                .map(one -> one.code().equals(code)
                        ? new CodeListEntry(list, code, one.nameZh(), one.nameEn(), one.aliases(), one.parent(), true)
                        : one)
                .toList()));
    }

    public PipelineBench through(String other) {
        origin = other;
        return this;
    }

    int undo(String written) {
        return undo(written, List.of(sample));
    }

    int undo(String written, List<RegisterDefinition> registers) {
        return pipeline.undo(actor, registers, written);
    }

    private WriteResult send(Operation operation, boolean sheet, List<String> fields, List<InputRow> rows) {
        faults.clear();
        WriteWatch watch = new WriteWatch() {
            @Override
            public void fault(Fault fault) {
                faults.add(fault);
            }
        };
        WriteMode asked = sheet ? mode : WriteMode.ATOMIC;
        return pipeline.write(WriteRequest.to("sample", actor, place)
                .period(period)
                .mode(asked)
                .operation(operation)
                .origin(origin)
                .sheet(sheet)
                .rows(fields, rows.iterator())
                .watch(watch)
                .build());
    }

    /** Faults as {@code row field code}. */
    List<String> told() {
        return faults.stream()
                .map(fault -> fault.row() + " " + fault.field() + " " + fault.code())
                .toList();
    }

    Object value(int entry, String field) {
        return sample.require(field).access().get(store.entries().get(entry));
    }
}
