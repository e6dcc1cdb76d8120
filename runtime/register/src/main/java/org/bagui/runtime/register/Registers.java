package org.bagui.runtime.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.OpenStep;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RevisionPage;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.register.service.StepTaken;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.FieldType;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.Permission;
import org.bagui.runtime.register.discovery.Catalogue;
import org.bagui.runtime.register.discovery.RegisterTracker;
import org.bagui.runtime.register.lifecycle.StepQueryService;
import org.bagui.runtime.register.pipeline.OfferedRules;
import org.bagui.runtime.register.pipeline.PipelineContext;
import org.bagui.runtime.register.pipeline.WritePipeline;
import org.bagui.runtime.register.query.EntryQueryService;
import org.bagui.runtime.register.query.RecordedPlaces;
import org.bagui.runtime.register.query.RevisionQueryService;
import org.bagui.runtime.register.query.RollUpQueryService;
import org.bagui.runtime.register.tenant.TenantGate;
import org.bagui.runtime.register.tenant.TenantSnapshot;
import org.bagui.runtime.register.tenant.TenantView;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The register service: finds the registers, and hands reading and writing to those whose work it is. */
@Component(
        service = {RegisterService.class, Registers.class},
        immediate = true)
public final class Registers implements RegisterService {
    /** What closes months, where a plugin does. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PeriodGate gate;

    private final TenantView tenants;
    private final PluginCalls calls;
    private final Catalogue catalogue;
    private final PipelineContext pipelineContext;
    private final RegisterTracker tracker;
    private final SensitivePermissions sensitive;
    private final WritePipeline pipeline;
    private final EntryQueryService entryQueryService;
    private final RevisionQueryService revisions;
    private final RollUpQueryService rollUps;
    private final StepQueryService steps;

    /** The service inside the framework; definitions are built here, before anybody asks. */
    @Activate
    public Registers(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference EntryStores stores,
            @Reference CodeLists lists,
            @Reference PlaceDirectory places,
            @Reference AuditLog audit,
            @Reference Messages messages,
            @Reference TenantView tenants,
            @Reference PluginCalls calls,
            @Reference RecordedPlaces recorded) {
        this.tenants = tenants;
        this.calls = calls;
        Clock clock = BusinessClock.system();
        catalogue = new Catalogue(context.getBundle().getBundleId(), messages);
        pipelineContext = new PipelineContext(
                stores,
                name -> catalogue.published().definitions().get(name),
                this::rules,
                () -> catalogue.published().types(),
                lists,
                places,
                audit,
                clock,
                () -> TenantGate.of(gate, tenants),
                tenants,
                false);
        pipeline = new WritePipeline(pipelineContext, transactions);
        entryQueryService = new EntryQueryService(transactions, stores, clock, recorded);
        revisions = new RevisionQueryService(transactions, stores);
        rollUps = new RollUpQueryService(transactions, stores, clock, recorded);
        steps = new StepQueryService(transactions, stores);
        tracker = new RegisterTracker(context, catalogue);
        sensitive = new SensitivePermissions(context);
        catalogue.tell(sensitive::of);
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
        sensitive.withdraw();
    }

    @Reference(
            service = RegisterRules.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addRules(RegisterRules<?> rules, Map<String, Object> properties) {
        catalogue.add(
                rules, (Long) properties.get(Constants.SERVICE_BUNDLEID), calls.around(RegisterRules.class, rules));
    }

    void removeRules(RegisterRules<?> rules) {
        catalogue.remove(rules);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addType(FieldType type) {
        catalogue.add(type, calls.around(FieldType.class, type));
    }

    void removeType(FieldType type) {
        catalogue.remove(type);
    }

    /** Where the calls of plugins are contained. */
    public PluginCalls plugins() {
        return calls;
    }

    /** The registers of all bundles. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** What the pipeline works with, for whatever else in this bundle checks entries. */
    public PipelineContext context() {
        return pipelineContext;
    }

    /** Rules of a register that is there; one that went meanwhile must not be written without them. */
    private List<OfferedRules> rules(String register) {
        List<OfferedRules> rules = catalogue.published().rules().get(register);
        if (rules == null) {
            throw unknown(register);
        }
        return rules;
    }

    @Override
    public List<RegisterDefinition> definitions() {
        List<RegisterDefinition> all =
                new ArrayList<>(catalogue.published().definitions().values());
        all.sort(Comparator.comparing(RegisterDefinition::name));
        return all;
    }

    @Override
    public Optional<RegisterDefinition> definition(String register) {
        return Optional.ofNullable(catalogue.published().definitions().get(register));
    }

    @Override
    public Optional<RegisterDefinition> definition(String register, PlaceCode place) {
        return definition(register).map(known -> tenants.snapshot().tailored(known, place));
    }

    @Override
    public boolean isEnabled(String register, PlaceCode place) {
        return definition(register)
                .map(known -> tenants.snapshot().isEnabled(known.bundle(), place))
                .orElse(true);
    }

    @Override
    public List<FailedRegister> failures() {
        return catalogue.published().failures();
    }

    @Override
    public WriteResult write(WriteRequest request) {
        return pipeline.write(request);
    }

    @Override
    public EntryPage page(Actor actor, EntryQuery query) {
        return entryQueryService.page(actor, shown(actor, query), query);
    }

    @Override
    public void stream(Actor actor, EntryQuery query, Consumer<EntryView> sink) {
        entryQueryService.stream(actor, shown(actor, query), query, sink);
    }

    @Override
    public EntryView entry(Actor actor, String register, long id, Instant asOf) {
        return entryQueryService.entry(actor, readable(actor, register, null), id, asOf, shownTo(actor));
    }

    @Override
    public RevisionPage revisions(Actor actor, String register, long id, int limit, Integer before) {
        return revisions.page(actor, readable(actor, register, null), id, limit, before, shownTo(actor));
    }

    @Override
    public List<OpenStep> openSteps(Actor actor, String register, EntryView entry) {
        return steps.open(actor, readable(actor, register, null), entry);
    }

    @Override
    public void requireStep(Actor actor, String register, EntryView entry, String step) {
        steps.require(actor, readable(actor, register, null), entry, step);
    }

    @Override
    public List<StepTaken> timeline(Actor actor, String register, long id) {
        return steps.timeline(actor, readable(actor, register, null), id, shownTo(actor));
    }

    @Override
    public RollUp rollUp(Actor actor, RollUpQuery query) {
        return rollUps.read(actor, readable(actor, query.register(), query.place()), query);
    }

    @Override
    public int undo(Actor actor, String origin) {
        return pipeline.undo(actor, definitions(), origin);
    }

    /** The register as the place of an entry has it, which must not be hidden from the actor there. */
    private BiFunction<RegisterDefinition, PlaceCode, RegisterDefinition> shownTo(Actor actor) {
        TenantSnapshot settings = tenants.snapshot();
        return (register, place) -> {
            requireShown(register.name(), place, actor);
            return settings.tailored(register, place);
        };
    }

    /** Refuses in the order of the contract: unknown register, permission, place. */
    private RegisterDefinition readable(Actor actor, String register, PlaceCode place) {
        RegisterDefinition definition = definition(register).orElseThrow(() -> unknown(register));
        actor.require(Permission.ENTRIES_READ);
        if (place != null) {
            actor.requirePlace(place);
        }
        return definition;
    }

    /** The register as the query's place, or the actor's, has it. */
    private RegisterDefinition shown(Actor actor, EntryQuery query) {
        RegisterDefinition definition = readable(actor, query.register(), query.place());
        return tenants.snapshot().tailored(definition, query.place() == null ? actor.jurisdiction() : query.place());
    }

    private static Problem unknown(String register) {
        return Problem.of(404, "unknown-register", register);
    }
}
