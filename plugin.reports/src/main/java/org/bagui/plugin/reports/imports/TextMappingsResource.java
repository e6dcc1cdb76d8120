package org.bagui.plugin.reports.imports;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.words.MappedWord;
import org.bagui.plugin.reports.imports.words.WordKind;
import org.bagui.plugin.reports.imports.words.WordMappingRepository;
import org.bagui.plugin.reports.imports.words.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /registers/{register}/text-mappings}: texts of coded fields, names of occupations above all, that a place has mapped
 * to a code once. They hold below it, too, and for every register with the same code list.
 */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=text-mappings")
public final class TextMappingsResource implements RestResource {
    private final ImportService imports;
    private final WordMappingRepository repository;
    private final CodeLists lists;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** Makes the resource. */
    @Activate
    public TextMappingsResource(
            @Reference Imports imports,
            @Reference CodeLists lists,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this(imports.service(), imports.words(), lists, caller, language);
    }

    TextMappingsResource(
            ImportService imports,
            WordMappingRepository repository,
            CodeLists lists,
            CurrentActor caller,
            RequestLanguage language) {
        this.imports = imports;
        this.repository = repository;
        this.lists = lists;
        this.caller = caller;
        this.language = language;
    }

    /**
     * Body of a change.
     *
     * @param jurisdiction place, or null for the caller's own
     * @param mappings field to text to code; of the fields named, texts that the place had mapped and that are not here go
     */
    public record Mappings(String jurisdiction, @NotNull Map<String, Map<String, String>> mappings) {}

    /** The mappings that hold at a place, inherited ones among them. */
    @GET
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = Map.class, status = 200)
    public Response show(@PathParam("register") String name, @QueryParam("jurisdiction") String jurisdiction) {
        PlaceCode place = Parameters.placeOrOwn(caller.get(), jurisdiction);
        return shown(imports.register(name, place), place);
    }

    /**
     * Replaces the mappings of a place for the fields named.
     *
     * @throws Problem 404 for a foreign place; 422 {@code unknown-mapping-field} for a field without codes, {@code
     *     unknown-mapping-code}, {@code known-text} for a text that stands for a code already, {@code double-mapping}, {@code
     *     bad-mapping}
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = Map.class, status = 200)
    public Response change(@PathParam("register") String name, Mappings body) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, body.jurisdiction());
        RegisterDefinition register = imports.register(name, place);
        Map<String, Map<String, String>> byList = new HashMap<>();
        body.mappings().forEach((field, words) -> {
            CodeList list = list(register, field);
            if (list == null) {
                throw Problem.of(422, "unknown-mapping-field", Parameters.shown(field));
            }
            MappingChecks.check(WordKind.TEXT, words);
            words.forEach((text, code) -> check(list, text, code));
            if (byList.put(list.name(), words) != null) {
                throw Problem.of(422, "double-mapping", Parameters.shown(field), list.title(language.get()));
            }
        });
        repository.put(actor, place, WordKind.TEXT, byList);
        return shown(register, place);
    }

    private CodeList list(RegisterDefinition register, String field) {
        return register.field(field)
                .map(FieldDefinition::code)
                .flatMap(use -> lists.find(use.list()))
                .orElse(null);
    }

    private static void check(CodeList list, String text, String code) {
        if (list.byCode(code).isEmpty()) {
            throw Problem.of(422, "unknown-mapping-code", Parameters.shown(code));
        }
        CodeListEntry known = list.resolve(text).orElse(null);
        if (known != null && !known.code().equals(code)) {
            throw Problem.of(422, "known-text", Parameters.shown(text), known.code());
        }
    }

    private Response shown(RegisterDefinition register, PlaceCode place) {
        Locale locale = language.get();
        Words words = repository.at(caller.get(), place);
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (FieldDefinition field : register.fields()) {
            CodeList list = list(register, field.name());
            if (list == null) {
                continue;
            }
            for (MappedWord word : words.of(WordKind.TEXT, list.name())) {
                Map<String, Object> view = new LinkedHashMap<>();
                view.put("field", field.name());
                view.put("text", word.word());
                view.put("code", word.target());
                view.put(
                        "name",
                        list.byCode(word.target())
                                .map(code -> code.name(locale))
                                .orElse(null));
                view.put("from", word.from().text());
                mappings.add(view);
            }
        }
        return Response.ok(Map.of("jurisdiction", place.text(), "mappings", mappings))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
