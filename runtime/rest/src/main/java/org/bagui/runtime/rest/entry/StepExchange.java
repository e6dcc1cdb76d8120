package org.bagui.runtime.rest.entry;

import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.StepTaken;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.security.Actor;
import org.bagui.core.security.DisplayNames;
import org.bagui.runtime.rest.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one way in which steps with entries are taken and told over HTTP. */
@Component(service = StepExchange.class)
public final class StepExchange {
    private static final byte[] NOTHING = {'{', '}'};
    private static final String REASON = "reason";

    private final RegisterService registers;
    private final Json json;
    private final EntryWriter writer;
    private final CaseWriter cases;
    private final DisplayNames names;
    private final RequestLanguage language;

    /** Steps with entries of these registers. */
    @Activate
    public StepExchange(
            @Reference RegisterService registers,
            @Reference Json json,
            @Reference EntryWriter writer,
            @Reference CaseWriter cases,
            @Reference DisplayNames names,
            @Reference RequestLanguage language) {
        this.registers = registers;
        this.json = json;
        this.writer = writer;
        this.cases = cases;
        this.names = names;
        this.language = language;
    }

    /** An entry as JSON, with the steps that are open to the caller where it moves through states. */
    byte[] json(Actor caller, String register, EntryView entry) {
        return writer.entry(entry, cases.of(caller, register, entry));
    }

    /** The steps that were taken with an entry; 404 {@code no-life-cycle}. */
    Timeline timeline(Actor caller, String register, long id) {
        List<StepTaken> taken = registers.timeline(caller, register, id);
        Map<String, String> people =
                names.of(taken.stream().map(StepTaken::by).distinct().toList());
        return Timeline.of(cycle(register), taken, people, language.get());
    }

    /** The life cycle of a register; 404 {@code unknown-register}, {@code no-life-cycle}. */
    LifeCycleDefinition cycle(String register) {
        return registers
                .definition(register)
                .orElseThrow(() -> Problem.of(404, "unknown-register", register))
                .lifeCycle()
                .orElseThrow(() -> Problem.of(404, "no-life-cycle", register));
    }

    /**
     * Takes a step with an entry; refused in the order of the contract: the entry, the caller, the state, the version, the body.
     *
     * @param versions versions of which one is meant; none for any
     * @return the entry as it now is
     */
    EntryView take(Actor caller, String register, long id, String step, List<Integer> versions, byte[] body) {
        EntryView found = registers.entry(caller, register, id, null);
        registers.requireStep(caller, register, found, step);
        if (!versions.isEmpty() && !versions.contains(found.version())) {
            throw Problem.of(412, "stale-version", found.version());
        }
        RegisterDefinition definition = registers
                .definition(register, found.place())
                .orElseThrow(() -> Problem.of(404, "unknown-register", register));
        EntryInput input = EntryInput.read(json, body == null || body.length == 0 ? NOTHING : body, definition);
        String reason = input.takeText(REASON);
        Integer version = versions.isEmpty() ? null : found.version();
        InputRow row = new InputRow(1, id, version, input.values());
        WriteResult result = registers.write(WriteRequest.to(register, caller, found.place())
                .step(step, reason)
                .origin("rest")
                .rows(input.names(), List.of(row).iterator())
                .build());
        return result.entries().get(0);
    }
}
