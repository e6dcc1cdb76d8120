package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.json.JsonFaults;
import org.bagui.runtime.rest.openapi.OfLifeCycle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Steps of a life cycle with many entries at once; each entry takes the step by itself, or is refused by itself. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=steps")
@Produces(MediaType.APPLICATION_JSON)
public final class StepsResource implements RestResource {
    private static final int MOST = 200;
    private static final String ENTRIES = "entries";

    private final CurrentActor actor;
    private final Json json;
    private final StepExchange steps;

    /** Steps with entries of these registers. */
    @Activate
    public StepsResource(@Reference CurrentActor actor, @Reference Json json, @Reference StepExchange steps) {
        this.actor = actor;
        this.json = json;
        this.steps = steps;
    }

    /**
     * What became of the entries.
     *
     * @param done number of entries that took the step
     * @param refused the others, in the order of the request
     */
    public record Taken(int done, List<Refused> refused) {}

    /**
     * An entry that did not take the step.
     *
     * @param id the entry
     * @param code code of the refusal, as the step with this entry alone would answer
     */
    public record Refused(long id, String code) {}

    private record Named(long id, Integer version) {}

    /**
     * Takes a step with many entries; which permission it needs the step itself says.
     *
     * @param body {@code entries}: 1 to 200 of {@code {id, version}}, the version may be left out; the other members are
     *     what the step asks for, and {@code reason}
     * @throws Problem 404 {@code no-life-cycle}, {@code unknown-step}
     */
    @POST
    @Path("{step}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_READ)
    @OfLifeCycle
    public Taken take(
            @PathParam("register") String register, @PathParam("step") String step, Map<String, Object> body) {
        Actor caller = actor.get();
        steps.cycle(register)
                .transition(step)
                .filter(known -> !known.isCreation())
                .orElseThrow(() -> Problem.of(404, "unknown-step", step, register));
        List<Named> entries = entries(body.get(ENTRIES));
        Map<String, Object> asked = new LinkedHashMap<>(body);
        asked.remove(ENTRIES);
        byte[] input = bytes(asked);
        List<Refused> refused = new ArrayList<>();
        for (Named entry : entries) {
            try {
                List<Integer> versions = entry.version() == null ? List.of() : List.of(entry.version());
                steps.take(caller, register, entry.id(), step, versions, input);
            } catch (Problem refusal) {
                refused.add(new Refused(entry.id(), refusal.code()));
            }
        }
        return new Taken(entries.size() - refused.size(), refused);
    }

    private static List<Named> entries(Object listed) {
        List<?> given = listed instanceof List<?> list ? list : List.of();
        List<Named> entries = given.stream().map(StepsResource::named).toList();
        boolean wrong = entries.isEmpty()
                || entries.size() > MOST
                || entries.contains(null)
                || entries.stream().map(Named::id).distinct().count() < entries.size();
        if (wrong) {
            throw Problem.invalid(List.of(JsonFaults.fault(ENTRIES, "wrong-type")));
        }
        return entries;
    }

    private static Named named(Object member) {
        if (!(member instanceof Map<?, ?> entry)) {
            return null;
        }
        Object id = entry.get("id");
        Object version = entry.get("version");
        boolean whole = (id instanceof Integer || id instanceof Long)
                && (version == null || version instanceof Integer)
                && List.of("id", "version").containsAll(entry.keySet());
        return whole ? new Named(((Number) id).longValue(), (Integer) version) : null;
    }

    private byte[] bytes(Map<String, Object> asked) {
        try {
            return json.mapper().writeValueAsBytes(asked);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
