package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteRequestBuilder;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.extension.TailoredDefinition;
import org.bagui.runtime.register.tenant.TenantSnapshot;

/** One input on its way through the pipeline, inside one transaction, batch after batch under flat memory. */
final class WriteRun {
    private static final int BATCH = 1_000;
    /** Rows of the greatest cells make smaller batches, or they would fill the memory. */
    private static final int BATCH_CHARACTERS = 2_000_000;

    private final PipelineContext context;
    private final WriteRequest request;
    private final RegisterDefinition register;
    private final Session session;
    private final EntryStore store;
    private final InputPlan plan;
    private final RunFaults faults;
    private final RowIntake intake;
    private final RowMatching matching;
    private final RowForms forms;
    private final ReadOnlyCheck readOnly;
    private final SensitiveFields sensitive;
    private final LocalDate today;
    private final List<RegisterRules<RegisterEntry>> rules;
    private final KeptValues kept;
    private final EmptyMonths emptyMonths;
    private final WrittenMonths writtenMonths;
    private final TenantSnapshot tenants;
    private final Tally tally = new Tally();

    WriteRun(PipelineContext context, WriteRequest request, RegisterDefinition register, Session session) {
        this(
                context,
                request,
                register,
                session,
                new EmptyMonths(session, request.place()),
                new WrittenMonths(context.gate(), session, request.actor(), register.name(), request.origin()));
    }

    WriteRun(
            PipelineContext context,
            WriteRequest request,
            RegisterDefinition register,
            Session session,
            EmptyMonths emptyMonths,
            WrittenMonths writtenMonths) {
        this.context = context;
        this.request = request;
        this.register = register;
        this.session = session;
        store = context.stores().of(session);
        tenants = context.tenants().snapshot();
        today = LocalDate.now(context.clock());
        rules = OfferedRules.holding(context.rules().apply(register.name()), tenants, request.place());
        plan = new InputPlan(register, fields());
        faults = new RunFaults(register, plan, request);
        forms = new RowForms(register, plan, request.tenant(), this::statusRule, context.lists(), today, tenants);
        intake = new RowIntake(
                register,
                request,
                plan,
                forms,
                faults,
                new ValueReader(request.sheet(), context.types().get()),
                new CodeReaders(context.lists(), context.places(), today));
        readOnly = new ReadOnlyCheck(request, plan, intake, faults);
        sensitive = new SensitiveFields(register, request, faults);
        matching = new RowMatching(
                register, request, new ExistingEntries(register, session, store), plan, faults, sensitive);
        this.emptyMonths = emptyMonths;
        this.writtenMonths = writtenMonths;
        kept = new KeptValues(register, plan, request);
    }

    private StatusRule statusRule(RegisterDefinition of, InputPlan given) {
        return of.lifeCycle().isEmpty()
                ? new DraftRule(of, given, request.sheet())
                : new CaseRule(of, given, request, faults, today, context.byPlatform());
    }

    /** Fields of the rows: those of the input, then those that rules may fill from the words of a sheet. */
    private List<String> fields() {
        Set<String> filled = new LinkedHashSet<>();
        if (request.sheet()) {
            rules.forEach(rule -> filled.addAll(rule.fills()));
        }
        request.fields().forEach(filled::remove);
        List<String> fields = new ArrayList<>(request.fields());
        fields.addAll(filled);
        return fields;
    }

    PipelineContext context() {
        return context;
    }

    WriteRequest request() {
        return request;
    }

    RegisterDefinition register() {
        return register;
    }

    /** The register as its table has it. */
    RegisterDefinition stored() {
        return TailoredDefinition.stored(register);
    }

    /** Whether a module is switched on anywhere inside the place that the input is addressed to. */
    boolean isEnabled(RegisterDefinition other) {
        return tenants.isEnabledWithin(other.bundle(), request.place());
    }

    Session session() {
        return session;
    }

    EntryStore store() {
        return store;
    }

    RowForms forms() {
        return forms;
    }

    LocalDate today() {
        return today;
    }

    RunFaults faults() {
        return faults;
    }

    Tally tally() {
        return tally;
    }

    /** Months in which the rules need look nothing up. */
    EmptyMonths emptyMonths() {
        return emptyMonths;
    }

    /** Months that this run and those that follow it write. */
    WrittenMonths writtenMonths() {
        return writtenMonths;
    }

    /** Whether a closed month is told before the rows are saved: the last row of a sheet may be far away. */
    boolean asksEarly() {
        return request.sheet() || request.mode() == WriteMode.PREVIEW;
    }

    /** Takes all rows through. */
    void run() {
        Iterator<InputRow> rows = request.rows();
        while (rows.hasNext()) {
            List<PipelineRow> batch = new ArrayList<>();
            int characters = 0;
            while (rows.hasNext() && batch.size() < BATCH && characters < BATCH_CHARACTERS) {
                InputRow row = rows.next();
                characters += row.characters();
                batch.add(new PipelineRow(forms.common(), row));
            }
            if (request.sheet()) {
                rules.forEach(rule -> batch.forEach(rule::enter));
            }
            take(batch);
            tally.read += batch.size();
            request.watch().progress(tally.read);
            if (request.watch().cancelled()) {
                throw Problem.of(409, "cancelled");
            }
        }
    }

    private void take(List<PipelineRow> all) {
        RunBatch batch = new RunBatch(this, all);
        if (request.operation().isById()) {
            find(all);
        }
        if (request.operation() == Operation.DELETE) {
            all.forEach(this::refuseSwitchedOff);
        } else {
            complete(all, batch);
        }
        List<PipelineRow> good = new ArrayList<>(all.size());
        for (PipelineRow row : all) {
            if (row.isRefused()) {
                tally.rejected++;
            } else {
                good.add(row);
            }
        }
        boolean save = request.mode() == WriteMode.ROWWISE || request.mode() == WriteMode.ATOMIC && tally.rejected == 0;
        List<PipelineRow> touched = new EntrySaving(this).save(good, save);
        if (save && !touched.isEmpty()) {
            emptyMonths.written(register);
        }
        if (save && !touched.isEmpty() && request.operation() != Operation.DELETE) {
            RunBatch saved = new RunBatch(this, touched);
            rules.forEach(rule -> rule.afterSave(saved));
        }
    }

    private void find(List<PipelineRow> all) {
        if (register.lifeCycle().isEmpty()) {
            matching.findById(all, found -> {});
            return;
        }
        CaseGate gate = new CaseGate(register, request, store);
        if (request.mode() != WriteMode.PREVIEW) {
            gate.lock(all);
        }
        matching.findById(all, found -> gate.check(found, context.byPlatform()));
    }

    /** Reads, completes and checks rows; refuses those with an error. */
    void complete(List<PipelineRow> all, RunBatch batch) {
        all.forEach(intake::take);
        all.forEach(this::refuseSwitchedOff);
        rules.forEach(rule -> rule.identify(batch, faults));
        matching.match(all);
        kept.fill(all, new EarlierEntries(this, batch));
        all.forEach(row -> row.form().rule().settle(row));
        all.forEach(row -> checkBounds(row, false));
        all.forEach(row -> row.form().retired().check(row, faults));
        rules.forEach(rule -> rule.derive(batch, faults));
        all.forEach(this::narrow);
        all.forEach(row -> checkBounds(row, true));
        all.forEach(row -> row.form().rule().complete(row));
        all.forEach(readOnly::check);
        all.forEach(sensitive::check);
        rules.forEach(rule -> rule.check(batch, faults));
        matching.refuseDoubles(all);
    }

    /**
     * Entered fields first; derived and defaulted ones once the rules had their say. Of a row that is refused already the
     * other fields are told too, so that it needs to be mended only once.
     */
    private void checkBounds(PipelineRow row, boolean completed) {
        boolean refused = row.isRefused();
        if (refused && completed) {
            return;
        }
        BoundsCheck bounds = row.form().bounds();
        for (FieldDefinition field : completed ? bounds.completed() : bounds.entered()) {
            if (refused && !isJudgeable(row, field)) {
                continue;
            }
            Object value = field.access().get(row.entry());
            String fault = bounds.fault(field, value, completed || !BoundsCheck.isLate(field));
            boolean excused = value == null && row.form().rule().mayLack(row, field);
            if (fault != null && !excused && (!completed || value == null || field.isDerived())) {
                faults.error(row, field.name(), fault, BoundsCheck.limit(field, fault));
            }
        }
    }

    /** What a refused row lacks may stand in the entry that it was not matched with. */
    private boolean isJudgeable(PipelineRow row, FieldDefinition field) {
        return !row.isAtFault(field.name())
                && (request.operation() == Operation.CREATE || plan.gives(row, field.name()));
    }

    /** Where a tenant inside the addressed place has switched the register's module off, nobody writes. */
    private void refuseSwitchedOff(PipelineRow row) {
        Long place = (row.before() == null ? row.entry() : row.before()).recordedPlace();
        if (place != null && !tenants.isEnabled(register.bundle(), PlaceCode.ofPadded(place))) {
            faults.error(row, SystemFields.JURISDICTION, "module-not-enabled");
        }
    }

    private void narrow(PipelineRow row) {
        if (row.isRefused() || register.townshipField().isEmpty()) {
            return;
        }
        FieldDefinition field = register.townshipField().get();
        Object township = field.access().get(row.entry());
        // What stays as it was counts where it counts: perhaps to the successor of that township.
        if (township != null && (row.before() == null || row.changed(field.name()))) {
            long padded = PlaceCode.of((String) township).from();
            register.require(SystemFields.SCOPE_PLACE).access().set(row.entry(), padded);
        }
    }

    /** Sends rows of another register through the pipeline, in this transaction. */
    List<Fault> follow(String name, List<Map<String, Object>> rows) {
        RegisterDefinition other = context.registers().apply(name);
        if (other == null || rows.isEmpty() || !isEnabled(other)) {
            return List.of();
        }
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> fields.addAll(row.keySet()));
        List<String> names = List.copyOf(fields);
        List<InputRow> inputs = new ArrayList<>(rows.size());
        for (Map<String, Object> row : rows) {
            Object[] values = new Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.containsKey(names.get(i)) ? row.get(names.get(i)) : InputPlan.ABSENT;
            }
            inputs.add(new InputRow(inputs.size() + 1, null, null, values));
        }
        List<Fault> found = new ArrayList<>();
        WriteWatch watch = new WriteWatch() {
            @Override
            public void fault(Fault fault) {
                found.add(fault);
            }
        };
        WriteRequest following = WriteRequest.to(
                        name, SensitiveFields.following(request.actor(), other), request.place())
                .mode(WriteMode.ROWWISE)
                .origin(request.origin())
                .sheet(true)
                .rows(names, inputs.iterator())
                .watch(watch)
                .tenant(null)
                .build();
        new WriteRun(context, following, other, session, emptyMonths, writtenMonths).run();
        return found;
    }

    /** Writes an entry of a register by the platform's right, in this transaction; what refuses it refuses all. */
    void affect(
            String name, long id, Integer version, Map<String, Object> fields, UnaryOperator<WriteRequestBuilder> how) {
        RegisterDefinition other = context.registers().apply(name);
        if (other == null) {
            throw Problem.of(404, "unknown-register", name);
        }
        Actor actor = SensitiveFields.following(request.actor(), other);
        InputRow row = new InputRow(1, id, version, fields.values().toArray());
        WriteRequest affecting = how.apply(WriteRequest.to(name, actor, actor.jurisdiction()))
                .origin("step:" + register.name())
                .rows(List.copyOf(fields.keySet()), List.of(row).iterator())
                .build();
        WriteRun run = new WriteRun(context.ofPlatform(), affecting, other, session, emptyMonths, writtenMonths);
        run.run();
        if (run.tally().rejected > 0) {
            throw Problem.invalid(name, run.faults().kept());
        }
    }
}
