package org.bagui.runtime.rest.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.Revision;
import org.bagui.core.register.service.Revision.FieldChange;
import org.bagui.core.register.service.RevisionPage;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;

/** Registers in memory, with as much of the pipeline as the interface can notice. */
public final class FakeRegisters implements RegisterService {
    public final Map<String, RegisterDefinition> published = new ConcurrentHashMap<>();
    /** Registers as the tenants of places have made them. */
    public final Map<PlaceCode, RegisterDefinition> tailored = new ConcurrentHashMap<>();
    /** Places where no register's module is on. */
    public final Set<PlaceCode> off = ConcurrentHashMap.newKeySet();

    public final Map<Long, Map<String, Object>> entries = new TreeMap<>();
    public final List<EntryQuery> queries = new ArrayList<>();
    public final List<RollUpQuery> rollUps = new ArrayList<>();
    public volatile Runnable beforeWrite = () -> {};
    private final AtomicLong ids = new AtomicLong();

    public FakeRegisters(RegisterDefinition... registers) {
        for (RegisterDefinition register : registers) {
            published.put(register.name(), register);
        }
    }

    /** Adds an entry behind the interface's back. */
    public synchronized long put(String place, Map<String, Object> values) {
        long id = ids.incrementAndGet();
        Map<String, Object> entry = new LinkedHashMap<>(values);
        entry.put("id", id);
        entry.put("recordedPlace", PlaceCode.of(place).from());
        entry.put("scopePlace", PlaceCode.of(place).from());
        entry.put("status", "reported");
        entry.put("version", 1);
        entry.put("createdAt", LocalDateTime.of(2022, 3, 1, 0, 0, 0, 1_000));
        entry.putIfAbsent("period", YearMonth.of(2022, 3));
        entries.put(id, entry);
        return id;
    }

    @Override
    public List<RegisterDefinition> definitions() {
        return List.copyOf(new TreeMap<>(published).values());
    }

    @Override
    public Optional<RegisterDefinition> definition(String register) {
        return Optional.ofNullable(published.get(register));
    }

    @Override
    public Optional<RegisterDefinition> definition(String register, PlaceCode place) {
        return definition(register).map(own -> tailored.getOrDefault(place, own));
    }

    @Override
    public boolean isEnabled(String register, PlaceCode place) {
        return !off.contains(place);
    }

    @Override
    public List<FailedRegister> failures() {
        return List.of();
    }

    @Override
    public synchronized WriteResult write(WriteRequest request) {
        beforeWrite.run();
        request.actor().requirePlace(request.place());
        InputRow row = request.rows().next();
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < request.fields().size(); i++) {
            given.put(request.fields().get(i), row.values()[i]);
        }
        if (row.id() != null) {
            Map<String, Object> old = require(request.actor(), row.id());
            if (row.version() != null && !row.version().equals(old.get("version"))) {
                throw Problem.of(412, "stale-version", old.get("version"));
            }
            if (request.operation() == Operation.DELETE) {
                entries.remove(row.id());
                return result(List.of());
            }
        }
        if (given.containsKey("doctor") && given.get("doctor") == null
                || row.id() == null && !given.containsKey("doctor")) {
            request.watch().fault(new Fault(1, "doctor", "required", Severity.ERROR, List.of(), null));
            return new WriteResult(false, null, 1, 0, 0, 0, 1, List.of());
        }
        long id = row.id() == null ? put(request.place().text(), Map.of()) : row.id();
        Map<String, Object> entry = entries.get(id);
        given.forEach((name, value) -> entry.put(name, kept(name, value)));
        entry.put("origin", request.origin());
        if (row.id() != null) {
            entry.put("version", (Integer) entry.get("version") + 1);
        }
        return result(List.of(view(definition(request.register()).orElseThrow(), entry)));
    }

    private static Object kept(String name, Object value) {
        return switch (name) {
            case "period" -> YearMonth.parse(value.toString());
            case "day" -> LocalDate.parse(value.toString());
            case "kinds" ->
                String.join(",", ((List<?>) value).stream().map(String::valueOf).toList());
            case "patients" -> Integer.valueOf(value.toString());
            default -> value;
        };
    }

    private static WriteResult result(List<EntryView> views) {
        return new WriteResult(true, Instant.now(), 1, 1, 0, 0, 0, views);
    }

    @Override
    public synchronized EntryPage page(Actor actor, EntryQuery query) {
        queries.add(query);
        RegisterDefinition register = definition(query.register()).orElseThrow();
        List<EntryView> items = entries.values().stream()
                .filter(entry -> actor.scope().contains((Long) entry.get("scopePlace")))
                .limit(query.limit())
                .map(entry -> view(register, entry))
                .toList();
        return new EntryPage(register.fields(), items, null, query.count() ? (Long) (long) items.size() : null);
    }

    @Override
    public void stream(Actor actor, EntryQuery query, Consumer<EntryView> sink) {
        page(actor, query).items().forEach(sink);
    }

    @Override
    public synchronized EntryView entry(Actor actor, String register, long id, Instant asOf) {
        return view(definition(register).orElseThrow(), require(actor, id));
    }

    @Override
    public RevisionPage revisions(Actor actor, String register, long id, int limit, Integer before) {
        EntryView entry = entry(actor, register, id, null);
        RegisterDefinition definition = definition(register).orElseThrow();
        List<FieldChange> changes = List.of(
                new FieldChange(definition.require("doctor"), "a", entry.get("doctor")),
                new FieldChange(definition.require("recordedPlace"), null, 450203000000L));
        return new RevisionPage(
                List.of(new Revision(
                        7, Revision.Kind.CHANGED, Instant.EPOCH, null, "officer", "undo:import:17", entry, changes)),
                before == null ? (Integer) 7 : null);
    }

    @Override
    public RollUp rollUp(Actor actor, RollUpQuery query) {
        rollUps.add(query);
        return new RollUp(
                List.of("city", "period"),
                List.of("patients", "count"),
                List.of(
                        new RollUp.Line(List.of("450200", "2022-03"), List.of(761L, 63L)),
                        new RollUp.Line(Arrays.asList(null, "2022-03"), Arrays.asList(null, 1L))),
                List.of(761L, 64L));
    }

    @Override
    public int undo(Actor actor, String origin) {
        throw new UnsupportedOperationException("not asked for here");
    }

    private Map<String, Object> require(Actor actor, long id) {
        Map<String, Object> entry = entries.get(id);
        if (entry == null || !actor.scope().contains((Long) entry.get("scopePlace"))) {
            throw Problem.notFound();
        }
        return entry;
    }

    private static EntryView view(RegisterDefinition register, Map<String, Object> entry) {
        List<FieldDefinition> fields = register.fields();
        return new EntryView(
                fields, fields.stream().map(field -> entry.get(field.name())).toArray());
    }
}
