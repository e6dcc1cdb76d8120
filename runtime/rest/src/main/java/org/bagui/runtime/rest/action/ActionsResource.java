package org.bagui.runtime.rest.action;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.action.Actions.Offered;
import org.bagui.runtime.rest.json.JsonFaults;
import org.bagui.runtime.rest.route.MethodRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Named changes of entries, as bundles declare them; all entries of a call change in one transaction or none does. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=actions")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionsResource implements RestResource {
    private static final int MOST = 200;
    private static final String ENTRIES = "entries";

    private final RegisterService registers;
    private final CurrentActor actor;
    private final Actions actions;
    private final Tenants tenants;

    /** Actions on these registers. */
    @Activate
    public ActionsResource(
            @Reference RegisterService registers,
            @Reference CurrentActor actor,
            @Reference Actions actions,
            @Reference Tenants tenants) {
        this.registers = registers;
        this.actor = actor;
        this.actions = actions;
        this.tenants = tenants;
    }

    /** What became of the entries. */
    public record Done(int changed, int unchanged) {}

    /**
     * Does an action or a command; which permission it needs it says itself.
     *
     * <p>What another module than the register's offers is not there for entries of places that have it off, and a command
     * not at the place that its body names, else the caller's.
     *
     * @param body of an action {@code entries}: ids of 1 to 200 entries; the other members are its input
     * @throws Problem 404 {@code unknown-action}; 409 {@code code-in-use}, {@code nothing-to-merge},
     *     {@code both-reported}; 422 {@code reason-required}, {@code reason-too-long}
     */
    @POST
    @Path("{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.SIGNED_IN)
    public Object act(
            @PathParam("register") String register, @PathParam("action") String name, Map<String, Object> body) {
        return actions.usingCommand(register, name, command -> run(command, body))
                .orElseGet(() -> actions.using(register, name, action -> act(register, action, body)));
    }

    private Object run(Offered<RegisterCommand> offered, Map<String, Object> body) {
        Actor caller = actor.get();
        requireOn(offered.module(), addressed(caller, body));
        RegisterCommand command = offered.service();
        caller.require(command.permission());
        for (String member : body.keySet()) {
            if (!command.members().contains(member)) {
                throw Problem.invalid(List.of(JsonFaults.fault(member, "unknown-field")));
            }
        }
        return command.run(caller, given(body));
    }

    private static PlaceCode addressed(Actor caller, Map<String, Object> body) {
        Object named = body.get(MethodRule.PLACE);
        // One outside the scope is refused by the command itself, as not there.
        return PlaceCode.parse(named instanceof String text ? text : null)
                .filter(caller.scope()::contains)
                .orElse(caller.jurisdiction());
    }

    private void requireOn(String module, PlaceCode place) {
        if (!module.isEmpty() && !tenants.isEnabled(module, place)) {
            throw Problem.of(404, "module-not-enabled", module);
        }
    }

    private static Map<String, Object> given(Map<String, Object> body) {
        return body.entrySet().stream()
                .filter(member -> !member.getKey().equals(ENTRIES) && member.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Done act(String register, Offered<RegisterAction<RegisterEntry>> offered, Map<String, Object> body) {
        Actor caller = actor.get();
        RegisterAction<RegisterEntry> action = offered.service();
        caller.require(action.permission());
        RegisterDefinition definition = registers.definition(register).orElseThrow(Problem::notFound);
        List<ActionRow> rows = new ArrayList<>();
        for (long id : ids(body)) {
            EntryView entry = registers.entry(caller, register, id, null);
            requireOn(offered.module(), entry.place());
            rows.add(new ActionRow(rows.size() + 1, definition, entry));
        }
        Map<String, Object> input = given(body);
        FaultList faults = new FaultList();
        rows.forEach(row -> action.apply(row, input, faults));
        faults.complete();
        List<String> fields = definition.fields().stream()
                .filter(field -> field.isEntered() || field.name().equals("status"))
                .map(FieldDefinition::name)
                .filter(field -> rows.stream().anyMatch(row -> row.changed(field)))
                .toList();
        if (fields.isEmpty()) {
            return new Done(0, rows.size());
        }
        WriteResult result = registers.write(WriteRequest.to(register, caller, caller.jurisdiction())
                .definitionHash(definition.hash())
                .operation(Operation.PATCH)
                .origin("action:" + action.name())
                .rows(fields, inputs(rows, fields))
                .watch(faults)
                .tenant(null)
                .build());
        faults.complete();
        return new Done(result.changed(), result.unchanged());
    }

    private static Iterator<InputRow> inputs(List<ActionRow> rows, List<String> fields) {
        return rows.stream()
                .map(row -> new InputRow(
                        row.number(),
                        row.before().id(),
                        row.before().version(),
                        fields.stream().map(row::value).toArray()))
                .iterator();
    }

    private static List<Long> ids(Map<String, Object> body) {
        List<Long> ids = new ArrayList<>();
        if (body.get(ENTRIES) instanceof List<?> listed) {
            for (Object id : listed) {
                boolean whole = id instanceof Integer || id instanceof Long;
                ids.add(whole ? ((Number) id).longValue() : -1);
            }
        }
        if (ids.isEmpty()
                || ids.size() > MOST
                || ids.contains(-1L)
                || ids.stream().distinct().count() < ids.size()) {
            throw Problem.invalid(List.of(JsonFaults.fault(ENTRIES, "wrong-type")));
        }
        return ids;
    }
}
