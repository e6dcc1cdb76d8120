package org.bagui.plugin.reports.imports;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
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
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
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
import org.bagui.plugin.reports.imports.table.RegisterColumns;
import org.bagui.plugin.reports.imports.words.MappedWord;
import org.bagui.plugin.reports.imports.words.WordKind;
import org.bagui.plugin.reports.imports.words.WordMappingRepository;
import org.bagui.plugin.reports.imports.words.Words;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;
import org.bagui.plugin.reports.sheet.header.HeaderWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /registers/{register}/column-mappings}: titles of columns that a place has mapped once; they hold below it, too. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=column-mappings")
public final class ColumnMappingsResource implements RestResource {
    private final ImportService imports;
    private final WordMappingRepository repository;
    private final CurrentActor caller;
    private final RequestLanguage language;
    private final HeaderWords words = HeaderWords.load();

    /** Makes the resource. */
    @Activate
    public ColumnMappingsResource(
            @Reference Imports imports, @Reference CurrentActor caller, @Reference RequestLanguage language) {
        this(imports.service(), imports.words(), caller, language);
    }

    ColumnMappingsResource(
            ImportService imports, WordMappingRepository repository, CurrentActor caller, RequestLanguage language) {
        this.imports = imports;
        this.repository = repository;
        this.caller = caller;
        this.language = language;
    }

    /**
     * Body of a change.
     *
     * @param jurisdiction place, or null for the caller's own
     * @param mappings title of a column to name of its field; those that the place had mapped and that are not here go
     */
    public record Mappings(String jurisdiction, @NotNull Map<String, String> mappings) {}

    /** The mappings that hold at a place, inherited ones among them. */
    @GET
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = Map.class, status = 200)
    public Response show(@PathParam("register") String name, @QueryParam("jurisdiction") String jurisdiction) {
        PlaceCode place = Parameters.placeOrOwn(caller.get(), jurisdiction);
        return shown(imports.register(name, place), place);
    }

    /**
     * Replaces the mappings of a place.
     *
     * @throws Problem 404 for a foreign place; 422 {@code unknown-mapping-field}, {@code double-mapping}, {@code bad-mapping},
     *     {@code known-header} for a title that surely means another column
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = Map.class, status = 200)
    public Response change(@PathParam("register") String name, Mappings body) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, body.jurisdiction());
        RegisterDefinition register = imports.register(name, place);
        MappingChecks.check(WordKind.COLUMN, body.mappings());
        RegisterColumns columns = new RegisterColumns(register, words, Words.none());
        List<ColumnSpec> specs = columns.specs(place, null);
        HeaderFinder finder = new HeaderFinder(specs);
        body.mappings().forEach((header, field) -> {
            boolean known = specs.stream().anyMatch(spec -> spec.field().equals(field)) && columns.isTaken(field);
            if (!known) {
                throw Problem.of(422, "unknown-mapping-field", Parameters.shown(field));
            }
            String surely = finder.surely(header);
            if (surely != null && !surely.equals(field)) {
                String title = RegisterColumns.title(register, surely, language.get());
                throw Problem.of(422, "known-header", Parameters.shown(header), title);
            }
        });
        repository.put(actor, place, WordKind.COLUMN, Map.of(register.name(), body.mappings()));
        return shown(register, place);
    }

    private Response shown(RegisterDefinition register, PlaceCode place) {
        Locale locale = language.get();
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (MappedWord word : repository.at(caller.get(), place).of(WordKind.COLUMN, register.name())) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("header", word.word());
            view.put("field", word.target());
            view.put("title", RegisterColumns.title(register, word.target(), locale));
            view.put("from", word.from().text());
            mappings.add(view);
        }
        return Response.ok(Map.of("jurisdiction", place.text(), "mappings", mappings))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
