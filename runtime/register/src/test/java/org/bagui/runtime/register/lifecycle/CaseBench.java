package org.bagui.runtime.register.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.StepTaken;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteRequestBuilder;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.pipeline.OfferedRules;
import org.bagui.runtime.register.pipeline.PipelineContext;
import org.bagui.runtime.register.pipeline.StoreInMemory;
import org.bagui.runtime.register.pipeline.WritePipeline;
import org.bagui.runtime.register.tenant.TenantSnapshot;
import org.bagui.runtime.register.texts.L10n;

/** A pipeline over housing requests in memory, and people who take their steps. */
final class CaseBench {
    static final PlaceCode COUNTY = PlaceCode.of("450203");
    static final PlaceCode CITY = PlaceCode.of("450200");
    static final PlaceCode SIBLING = PlaceCode.of("450204");

    final StoreInMemory store = new StoreInMemory();
    final FakeAudit audit = new FakeAudit();
    final List<RegisterRules<?>> rules = new ArrayList<>();
    final RegisterDefinition register = Definitions.read(
                    HousingRequest.class,
                    "org.bagui.sample",
                    L10n.of(CaseBench.class.getClassLoader(), "housing-request"))
            .orThrow();
    private final WritePipeline pipeline = new WritePipeline(
            new PipelineContext(
                    session -> store,
                    name -> name.equals(register.name()) ? register : null,
                    name -> rules.stream().map(CaseBench::offered).toList(),
                    Map::of,
                    BuiltInCodeLists.lists(),
                    BuiltInPlaces.directory(),
                    audit,
                    Clock.fixed(Instant.parse("2022-03-20T04:00:00Z"), BusinessClock.ZONE),
                    () -> null,
                    () -> TenantSnapshot.NONE,
                    false),
            store.transactions);

    @SuppressWarnings("unchecked")
    private static OfferedRules offered(RegisterRules<?> rule) {
        return new OfferedRules("", (RegisterRules<org.bagui.core.register.RegisterEntry>) rule);
    }

    static Actor somebody(String name, PlaceCode place, Role role) {
        return new Actor(name, name, place, Set.of(role), role.permissions());
    }

    long create(Actor by, Map<String, Object> fields) {
        write(WriteRequest.to(register.name(), by, COUNTY).operation(Operation.CREATE), null, null, fields);
        return store.entries().get(store.entries().size() - 1).id();
    }

    void step(Actor by, long id, Integer version, String step, String reason, Map<String, Object> fields) {
        write(WriteRequest.to(register.name(), by, by.jurisdiction()).step(step, reason), id, version, fields);
    }

    void edit(Actor by, long id, Integer version, Map<String, Object> fields) {
        write(WriteRequest.to(register.name(), by, by.jurisdiction()).operation(Operation.PATCH), id, version, fields);
    }

    void delete(Actor by, long id) {
        write(WriteRequest.to(register.name(), by, by.jurisdiction()).operation(Operation.DELETE), id, null, Map.of());
    }

    private void write(WriteRequestBuilder request, Long id, Integer version, Map<String, Object> fields) {
        Map<String, Object> ordered = new LinkedHashMap<>(fields);
        InputRow row = new InputRow(1, id, version, ordered.values().toArray());
        pipeline.write(request.origin("rest")
                .rows(List.copyOf(ordered.keySet()), List.of(row).iterator())
                .build());
    }

    HousingRequest entry(long id) {
        return (HousingRequest) store.entries().stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The entry as it is read whole. */
    EntryView view(long id) {
        HousingRequest entry = entry(id);
        return new EntryView(
                register.fields(),
                register.fields().stream()
                        .map(field -> field.access().get(entry))
                        .toArray());
    }

    List<StepTaken> timeline(Actor by, long id) {
        return new StepQueryService(store.transactions, session -> store)
                .timeline(by, register, id, (known, place) -> known);
    }
}
