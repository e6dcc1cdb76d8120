package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.route.ResourceDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The OpenAPI document, written anew whenever a resource or a register has come, gone or changed. */
@Component(service = RestResource.class, property = RestResource.PATH + "=openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource implements RestResource {
    private final ResourceDirectory resources;
    private final RegisterService registers;
    private final RequestLanguage language;
    private final Json json;
    private final Map<Locale, Written> written = new ConcurrentHashMap<>();

    /** The document of these resources and registers. */
    @Activate
    public OpenApiResource(
            @Reference ResourceDirectory resources,
            @Reference RegisterService registers,
            @Reference RequestLanguage language,
            @Reference Json json) {
        this.resources = resources;
        this.registers = registers;
        this.language = language;
        this.json = json;
    }

    /** A document and the state of the platform that it describes; texts only, so that no class is held. */
    private record Written(String state, byte[] document) {}

    /** The document. */
    @GET
    @RequiresPermission(Permission.SIGNED_IN)
    public byte[] document() throws JsonProcessingException {
        Locale locale = language.get();
        List<RegisterDefinition> definitions = registers.definitions();
        String state = resources.changes()
                + definitions.stream()
                        .map(register -> " " + register.name() + "@" + register.hash())
                        .collect(Collectors.joining());
        Written last = written.get(locale);
        if (last == null || !last.state().equals(state)) {
            byte[] document =
                    json.mapper().writeValueAsBytes(new OpenApiDocument(locale).of(resources.served(), definitions));
            last = new Written(state, document);
            written.put(locale, last);
        }
        return last.document();
    }
}
