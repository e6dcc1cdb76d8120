package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.EntryExchange;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.dispatch.RequestContextHolder;
import org.bagui.runtime.rest.entry.EntryWriting.Order;
import org.bagui.runtime.rest.idempotency.IdempotencyStore;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.problem.FaultTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one way in which single entries come and go over HTTP, for the general resource and for narrower ones. */
@Component(service = EntryExchange.class)
public final class EntryEndpoint implements EntryExchange {
    private final RegisterService registers;
    private final Json json;
    private final EntryWriter writer;
    private final IdempotencyStore store;
    private final EntryWriting writing;
    private final FaultTexts texts;
    private final RequestContextHolder requests;
    private final RequestLanguage language;
    private final CaseWriter cases;

    /** Entries of these registers. */
    @Activate
    public EntryEndpoint(
            @Reference RegisterService registers,
            @Reference Json json,
            @Reference EntryWriter writer,
            @Reference IdempotencyStore store,
            @Reference Messages messages,
            @Reference RequestLanguage language,
            @Reference RequestContextHolder requests,
            @Reference CaseWriter cases) {
        this.registers = registers;
        this.json = json;
        this.writer = writer;
        this.store = store;
        this.writing = new EntryWriting(registers);
        this.texts = new FaultTexts(messages);
        this.language = language;
        this.requests = requests;
        this.cases = cases;
    }

    @Override
    public Map<String, Object> members(EntryView entry) {
        try (TokenBuffer tokens = new TokenBuffer(json.mapper(), false)) {
            EntryWriter.write((JsonGenerator) tokens, EntryWriter.writers(entry.fields()), entry);
            return json.mapper()
                    .readerFor(json.mapper()
                            .getTypeFactory()
                            .constructMapType(LinkedHashMap.class, String.class, Object.class))
                    .readValue(tokens.asParser());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Answered answer(EntryView entry) {
        return new Answered(null, Etags.of(version(entry)), writer.entry(entry));
    }

    @Override
    public Answered create(Door door, String idempotencyKey, byte[] body) {
        requests.about(door.register(), door.place());
        RegisterDefinition definition = definition(door.register(), door.place());
        EntryInput input = EntryInput.read(json, body, definition);
        input.requireAmong(door.fields(), door.given().keySet());
        input.place().ifPresent(door.actor()::requirePlace);
        input.give(door.given());
        // What the door sets belongs to the request: with another enterprise behind it, it is another request.
        String parameters = String.join(
                "\n",
                door.address(),
                door.place().text(),
                String.valueOf(door.month()),
                new TreeMap<>(door.given()).toString());
        IdempotencyStore.Request request =
                IdempotencyStore.Request.of(door.actor(), definition, idempotencyKey, parameters, body);
        IdempotencyStore.Answer answer = store.firstAnswer(request, new IdempotencyStore.Making() {
            @Override
            public IdempotencyStore.Answer make() {
                Order order = new Order(
                        door.actor(),
                        door.register(),
                        door.place(),
                        door.month(),
                        Operation.CREATE,
                        null,
                        null,
                        request.origin(),
                        door.place());
                return created(door, writing.write(order, input.names(), input.values()));
            }

            @Override
            public IdempotencyStore.Answer of(long id) {
                return created(door, registers.entry(door.actor(), door.register(), id, null));
            }
        });
        return new Answered(answer.location(), answer.etag(), answer.body());
    }

    @Override
    public Answered change(Door door, Operation operation, EntryView found, String ifMatch, byte[] body) {
        requests.about(door.register(), door.place());
        int present = version(found);
        List<Integer> versions = Etags.required(ifMatch);
        if (!versions.isEmpty() && !versions.contains(present)) {
            throw Problem.of(412, "stale-version", present);
        }
        PlaceCode tenant = found.place();
        Order order = new Order(
                door.actor(), door.register(), door.place(), null, operation, found.id(), present, "rest", tenant);
        if (operation == Operation.DELETE) {
            writing.write(order, List.of(), new Object[0]);
            return null;
        }
        EntryInput input = EntryInput.read(json, body, definition(door.register(), tenant));
        input.requireAmong(door.fields(), door.given().keySet());
        input.place().ifPresent(door.actor()::requirePlace);
        input.give(operation == Operation.REPLACE ? door.given() : input.named(door.given()));
        EntryView written = writing.write(order, input.names(), input.values());
        return new Answered(null, Etags.of(version(written)), body(door, written));
    }

    @Override
    public String text(String register, Fault fault) {
        return texts.text(fault, language.get(), registers.definition(register).orElse(null));
    }

    private IdempotencyStore.Answer created(Door door, EntryView made) {
        return new IdempotencyStore.Answer(
                ApiDispatcher.BASE + "/" + door.address() + "/" + made.get("id"),
                Etags.of(version(made)),
                body(door, made));
    }

    private byte[] body(Door door, EntryView entry) {
        EntryView shown = door.shown() == null ? entry : entry.only(door.shown());
        return writer.entry(shown, cases.of(door.actor(), door.register(), shown));
    }

    private RegisterDefinition definition(String register, PlaceCode tenant) {
        return registers.definition(register, tenant).orElseThrow(() -> Problem.of(404, "unknown-register", register));
    }

    private static int version(EntryView entry) {
        return entry.version();
    }
}
