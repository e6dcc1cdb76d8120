package org.bagui.runtime.rest.resource;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.action.Actions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers and all that was derived from their classes. */
@Component(service = RestResource.class, property = RestResource.PATH + "=registers")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.REFERENCE_READ)
public final class RegistersResource implements RestResource {
    private final RegisterService registers;
    private final RuleNotes rules;
    private final Actions actions;
    private final Messages messages;
    private final RequestLanguage language;
    private final CurrentActor actor;
    private final Tenants tenants;

    /** These registers. */
    @Activate
    public RegistersResource(
            @Reference RegisterService registers,
            @Reference RuleNotes rules,
            @Reference Actions actions,
            @Reference Messages messages,
            @Reference RequestLanguage language,
            @Reference CurrentActor actor,
            @Reference Tenants tenants) {
        this.registers = registers;
        this.rules = rules;
        this.actions = actions;
        this.messages = messages;
        this.language = language;
        this.actor = actor;
        this.tenants = tenants;
    }

    /**
     * A register as shown among others.
     *
     * @param name name of the register
     * @param title its title in the language asked for
     */
    public record Listed(String name, String title, String period, String module) {
        static Listed of(RegisterDefinition register, Locale locale) {
            return new Listed(
                    register.name(),
                    register.titles().in(locale),
                    register.period().name().toLowerCase(Locale.ROOT),
                    register.bundle());
        }
    }

    /** All registers. */
    public record Registers(List<Listed> items) {}

    /** All registers of the modules that are active now and switched on at a place, the caller's where none is named. */
    @GET
    public Registers all(@QueryParam("jurisdiction") String jurisdiction) {
        PlaceCode place = Parameters.placeOrOwn(actor.get(), jurisdiction);
        Locale locale = language.get();
        return new Registers(registers.definitions().stream()
                .filter(register -> tenants.isEnabled(register.bundle(), place))
                .map(register -> Listed.of(register, locale))
                .toList());
    }

    /** One register, with the extension fields of a place's tenant. */
    @GET
    @Path("{register}")
    public RegisterDescription one(
            @PathParam("register") String name, @QueryParam("jurisdiction") String jurisdiction) {
        PlaceCode place = Parameters.placeOrOwn(actor.get(), jurisdiction);
        RegisterDefinition register =
                registers.definition(name, place).orElseThrow(() -> Problem.of(404, "unknown-register", name));
        Predicate<String> isOn = module -> tenants.isEnabled(module, place);
        return RegisterDescription.of(register, rules.of(name, isOn), actions(name, isOn), language.get());
    }

    private List<RegisterDescription.Action> actions(String register, Predicate<String> isOn) {
        return actions.of(register, isOn).stream()
                .map(action -> RegisterDescription.Action.of(
                        action, messages.text(register, "action." + action.name(), language.get(), List.of())))
                .toList();
    }
}
