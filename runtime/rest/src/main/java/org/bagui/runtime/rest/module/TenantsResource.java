package org.bagui.runtime.rest.module;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.TenantSettings;
import org.bagui.core.tenant.TenantSettings.FieldSet;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.entry.Etags;
import org.bagui.runtime.rest.json.JsonFaults;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /tenants}: what places have set for themselves and those below them. Administrators set; whoever is signed in at a
 * place may read what holds there. Due dates are set where months are kept ({@code /ledger/settings}).
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.MODULES_READ)
public final class TenantsResource implements RestResource {
    private final TenantSettings settings;
    private final Tenants tenants;
    private final ModuleSwitches modules;
    private final RegisterService registers;
    private final PlaceDirectory places;
    private final CurrentActor actor;
    private final RequestLanguage language;

    /** Settings of these tenants. */
    @Activate
    public TenantsResource(
            @Reference TenantSettings settings,
            @Reference Tenants tenants,
            @Reference ModuleSwitches modules,
            @Reference RegisterService registers,
            @Reference PlaceDirectory places,
            @Reference CurrentActor actor,
            @Reference RequestLanguage language) {
        this.settings = settings;
        this.tenants = tenants;
        this.modules = modules;
        this.registers = registers;
        this.places = places;
        this.actor = actor;
        this.language = language;
    }

    /** Places inside the caller's that have settings of their own. */
    @GET
    public TenantBody.Listing all() {
        return new TenantBody.Listing(
                settings.tenants(actor.get()).stream().map(this::listed).toList());
    }

    private TenantBody.Listed listed(PlaceCode place) {
        boolean own = place.equals(settings.modules(place).from());
        List<String> extended = extensions(place).stream()
                .filter(one -> one.from().equals(place.text()))
                .map(TenantBody.Extension::register)
                .toList();
        String name = places.find(place).map(one -> one.name(language.get())).orElse(place.text());
        return new TenantBody.Listed(place.text(), name, own, extended);
    }

    /** What holds at a place; the tag is that of its set of modules. */
    @GET
    @Path("{code}")
    @Answers(value = TenantBody.Shown.class, status = 200)
    public Response one(@PathParam("code") String code) {
        return shown(place(code));
    }

    /**
     * Sets which modules are on, and which are locked: off here and at every place below, whatever is set there.
     *
     * @throws Problem 428 and 412 as for entries, 422 {@code unknown-module} with its name, {@code module-locked} for one that
     *     this place or one above it locks
     * @throws Problem 422 {@code no-tenant-place}
     */
    @PUT
    @Path("{code}/modules")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.TENANTS_MANAGE)
    @Answers(value = TenantBody.Shown.class, status = 200)
    public Response setModules(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TenantBody.Modules body) {
        PlaceCode place = place(code).code();
        SeenRevision seen = SeenRevision.of(ifMatch);
        boolean inherit = Boolean.TRUE.equals(body.inherit());
        if (inherit == (body.enabled() != null)) {
            throw Problem.invalid(List.of(JsonFaults.fault("enabled", "required")));
        }
        ModuleChoice choice = new ModuleChoice(modules, settings, place);
        Set<String> locked = body.locked() == null ? null : choice.locked(body.locked());
        Set<String> enabled = inherit ? null : choice.enabled(body.enabled(), locked);
        seen.change(
                () -> settings.modules(place).revision(),
                revision -> settings.setModules(actor.get(), place, enabled, locked, revision));
        return shown(place(code));
    }

    /** Which fields a place has added to a register. */
    @GET
    @Path("{code}/extension-fields/{register}")
    @Answers(value = TenantBody.ShownFields.class, status = 200)
    public Response fields(@PathParam("code") String code, @PathParam("register") String name) {
        PlaceCode place = place(code).code();
        return shown(place, register(place, name));
    }

    /**
     * Sets the fields that a place adds to a register, or lets it inherit; those left out are retired, their values stay.
     *
     * @throws Problem 428 and 412 as for entries, 422 {@code invalid-entry} with every fault
     * @throws Problem 422 {@code no-tenant-place}
     */
    @PUT
    @Path("{code}/extension-fields/{register}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.TENANTS_MANAGE)
    @Answers(value = TenantBody.ShownFields.class, status = 200)
    public Response setFields(
            @PathParam("code") String code,
            @PathParam("register") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TenantBody.Fields body) {
        PlaceCode place = place(code).code();
        RegisterDefinition register = register(place, name);
        SeenRevision seen = SeenRevision.of(ifMatch);
        boolean inherit = Boolean.TRUE.equals(body.inherit());
        if (inherit == (body.fields() != null) || !inherit && body.fields().contains(null)) {
            throw Problem.invalid(List.of(JsonFaults.fault("fields", "required")));
        }
        List<ExtensionField> fields = inherit
                ? null
                : body.fields().stream().map(ExtensionBody::field).toList();
        seen.change(
                () -> settings.fields(place, name).revision(),
                revision -> settings.setFields(actor.get(), place, register, fields, revision));
        return shown(place, register);
    }

    private Jurisdiction place(String code) {
        PlaceCode place = PlaceCode.parse(code).orElseThrow(Problem::notFound);
        actor.get().requirePlace(place);
        return places.find(place).orElseThrow(Problem::notFound);
    }

    private RegisterDefinition register(PlaceCode place, String name) {
        RegisterDefinition register = registers
                .definition(name)
                .orElseThrow(() -> Problem.of(404, "unknown-register", Parameters.shown(name)));
        if (!tenants.isEnabled(register.bundle(), place)) {
            throw Problem.of(404, "module-not-enabled", register.bundle());
        }
        return register;
    }

    private Response shown(Jurisdiction found) {
        Actor caller = actor.get();
        PlaceCode place = found.code();
        TenantSettings.ModuleSet set = settings.modules(place);
        TenantBody.Shown body = new TenantBody.Shown(
                place.text(),
                found.name(language.get()),
                modules.at(place, settings.locked(place)),
                set.from() == null ? null : set.from().text(),
                extensions(place),
                modules.months(caller, place));
        return tagged(body, set.revision());
    }

    private List<TenantBody.Extension> extensions(PlaceCode place) {
        return registers.definitions().stream()
                .filter(register -> tenants.isEnabled(register.bundle(), place))
                .flatMap(register -> extension(place, register.name()))
                .toList();
    }

    private Stream<TenantBody.Extension> extension(PlaceCode place, String register) {
        FieldSet set = settings.fields(place, register);
        return set.from() == null
                ? Stream.empty()
                : Stream.of(new TenantBody.Extension(
                        register, set.from().text(), set.fields().size()));
    }

    private Response shown(PlaceCode place, RegisterDefinition register) {
        FieldSet set = settings.fields(place, register.name());
        TenantBody.ShownFields body = new TenantBody.ShownFields(
                place.text(),
                register.name(),
                set.from() == null ? null : set.from().text(),
                set.fields().stream().map(ExtensionBody::of).toList(),
                set.retired().stream().map(ExtensionBody::of).toList());
        return tagged(body, set.revision());
    }

    private static Response tagged(Object body, int revision) {
        return Response.ok(body)
                .header(HttpHeaders.ETAG, Etags.of(revision + 1))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
