package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.idempotency.Digest;
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
    private final Messages messages;
    private final CodeLists lists;
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
            @Reference Tenants tenants,
            @Reference Messages messages,
            @Reference CodeLists lists) {
        this.resources = resources;
        this.registers = registers;
        this.language = language;
        this.json = json;
        this.actor = actor;
        this.tenants = tenants;
        this.messages = messages;
        this.lists = lists;
    }

    /** A document, and the state of the resources that it describes. */
    private record Written(long changes, byte[] document, EntityTag tag) {}

    /**
     * The document of the modules and fields that a place has; the caller's own place where none is named.
     *
     * @param jurisdiction place whose document it is
     * @param known tag of the document that the caller has; 304 where it is still the same
     */
    @GET
    @RequiresPermission(Permission.SIGNED_IN)
    @Answers(
            value = Map.class,
            status = {200, 304})
    public Response document(
            @QueryParam("jurisdiction") String jurisdiction, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known)
            throws JsonProcessingException {
        Written now = written(Parameters.placeOrOwn(actor.get(), jurisdiction));
        Response.ResponseBuilder answer =
                known != null && known.contains(now.tag().getValue())
                        ? Response.notModified()
                        : Response.ok(now.document());
        return answer.tag(now.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private Written written(PlaceCode place) throws JsonProcessingException {
        Locale locale = language.get();
        List<RegisterDefinition> definitions = registers.definitions().stream()
                .filter(register -> tenants.isEnabled(register.bundle(), place))
                .flatMap(register -> registers.definition(register.name(), place).stream())
                .toList();
        List<ResourceDescriptor> served = resources.served().stream()
                .filter(resource -> tenants.isEnabled(resource.module(), place))
                .toList();
        String kind = locale
                + served.stream().map(ResourceDescriptor::module).distinct().collect(Collectors.joining(" ", " ", " "))
                + named(definitions)
                + definitions.stream()
                        .map(register -> " " + register.name() + "@" + register.hash())
                        .collect(Collectors.joining());
        long changes = resources.changes();
        Written last = written.get(kind);
        if (last == null || last.changes() != changes) {
            DocumentTexts texts = new DocumentTexts(messages, locale, new JavadocReader());
            byte[] document =
                    json.mapper().writeValueAsBytes(new OpenApiDocument(texts, lists).of(served, definitions));
            last = new Written(changes, document, new EntityTag(Digest.of("", document)));
            written.put(kind, last);
        }
        return last;
    }

    /** Digest of the codes that the document names: operators may load lists anew at any time. */
    private int named(List<RegisterDefinition> definitions) {
        return definitions.stream()
                .flatMap(register -> register.fields().stream())
                .filter(field -> field.code() != null)
                .map(field -> field.code().list())
                .distinct()
                .sorted()
                .map(list -> lists.find(list).map(CodeList::codes).orElse(List.of()))
                .mapToInt(codes -> codes.size() <= CodeSchemas.SHORT ? codes.hashCode() : codes.size())
                .reduce(0, (sum, codes) -> 31 * sum + codes);
    }
}
