package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.route.ResourceDescriptor;
import org.bagui.runtime.rest.route.ResourceDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The OpenAPI document as a place's tenant has it, written anew whenever a resource or a register has come, gone or changed;
 * tenants with the same modules and fields share one.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource implements RestResource {
    /** Documents that are kept, those asked for last. */
    private static final int MOST = 20;

    private final ResourceDirectory resources;
    private final RegisterService registers;
    private final RequestLanguage language;
    private final Json json;
    private final CurrentActor actor;
    private final Tenants tenants;
    /** Documents by language and tenants' differences; texts only, so that no class is held. */
    private final RecentDocuments<Written> written = new RecentDocuments<>(MOST);

    /** The document of these resources and registers. */
    @Activate
    public OpenApiResource(
            @Reference ResourceDirectory resources,
            @Reference RegisterService registers,
            @Reference RequestLanguage language,
            @Reference Json json,
            @Reference CurrentActor actor,
            @Reference Tenants tenants) {
        this.resources = resources;
        this.registers = registers;
        this.language = language;
        this.json = json;
        this.actor = actor;
        this.tenants = tenants;
    }

    /** A document, and the state of the resources that it describes. */
    private record Written(long changes, byte[] document) {}

    /** The document of the modules and fields that a place has; the caller's own place where none is named. */
    @GET
    @RequiresPermission(Permission.SIGNED_IN)
    public byte[] document(@QueryParam("jurisdiction") String jurisdiction) throws JsonProcessingException {
        Locale locale = language.get();
        PlaceCode place = Parameters.placeOrOwn(actor.get(), jurisdiction);
        List<RegisterDefinition> definitions = registers.definitions().stream()
                .filter(register -> tenants.isEnabled(register.bundle(), place))
                .flatMap(register -> registers.definition(register.name(), place).stream())
                .toList();
        List<ResourceDescriptor> served = resources.served().stream()
                .filter(resource -> tenants.isEnabled(resource.module(), place))
                .toList();
        String kind = locale
                + served.stream().map(ResourceDescriptor::module).distinct().collect(Collectors.joining(" ", " ", ""))
                + definitions.stream()
                        .map(register -> " " + register.name() + "@" + register.hash())
                        .collect(Collectors.joining());
        long changes = resources.changes();
        Written last = written.get(kind);
        if (last == null || last.changes() != changes) {
            byte[] document = json.mapper().writeValueAsBytes(new OpenApiDocument(locale).of(served, definitions));
            last = new Written(changes, document);
            written.put(kind, last);
        }
        return last.document();
    }
}
