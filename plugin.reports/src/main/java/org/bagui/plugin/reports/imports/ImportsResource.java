package org.bagui.plugin.reports.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.run.Modes;
import org.bagui.plugin.reports.web.RequestQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /imports}: what became of imports, and what can still be done with them. */
@Component(service = RestResource.class, property = RestResource.PATH + "=imports")
public final class ImportsResource implements RestResource {
    private static final Set<String> PARAMETERS = Set.of("jurisdiction", "limit", "before");
    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final ImportService imports;
    private final ImportAnswers answers;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** Makes the resource. */
    @Activate
    public ImportsResource(
            @Reference Imports imports,
            @Reference RegisterService registers,
            @Reference Messages messages,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this(imports.service(), registers, messages, caller, language);
    }

    ImportsResource(
            ImportService imports,
            RegisterService registers,
            Messages messages,
            CurrentActor caller,
            RequestLanguage language) {
        this.imports = imports;
        this.answers = new ImportAnswers(imports, registers, messages);
        this.caller = caller;
        this.language = language;
    }

    /**
     * Body of a commit.
     *
     * @param mode {@code atomic} or {@code rowwise}
     */
    public record Commit(String mode) {}

    /** Imports of a place, newest first; {@code next} is the {@code before} of the following page. */
    @GET
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    public Response list(@Context UriInfo uri) {
        Actor actor = caller.get();
        RequestQuery parameters = new RequestQuery(uri.getQueryParameters());
        PlaceCode place = parameters.place(actor);
        parameters.allow(PARAMETERS);
        int limit = (int) parameters.number("limit", PAGE, 1, MOST);
        long before = parameters.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
        List<ImportRecord> page = imports.page(actor, place, before, limit);
        ImportView view = answers.view(language.get());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                page.stream()
                        .map(record -> view.summary(record, imports.progress(record.id())))
                        .toList());
        answer.put("next", page.size() < limit ? null : page.get(limit - 1).id());
        return Response.ok(answer).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** One import with its report, or its progress while it runs. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    public Response show(@PathParam("id") String id, @Context UriInfo uri) {
        refuseParameters(uri);
        Actor actor = caller.get();
        return answers.shown(actor, imports.find(actor, number(id)), language.get());
    }

    /** Cancels a running import or gives a preview up: 200 where it has ended, 202 where it still winds up. */
    @DELETE
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri) {
        refuseParameters(uri);
        Actor actor = caller.get();
        return answers.done(actor, imports.cancel(actor, number(id)), uri, language.get());
    }

    /** Commits a preview, once. */
    @POST
    @Path("{id}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    public Response commit(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers, Commit body) {
        refuseParameters(uri);
        Actor actor = caller.get();
        ImportRecord record = imports.find(actor, number(id));
        WriteMode mode = Modes.parse(body.mode())
                .filter(known -> known != WriteMode.PREVIEW)
                .orElseThrow(() -> Problem.of(422, "bad-mode"));
        Locale locale = language.get();
        record = imports.commit(actor, record.id(), mode, locale, Preference.isAsync(headers));
        return answers.done(actor, record, uri, locale);
    }

    /** Takes back what an import wrote. */
    @POST
    @Path("{id}/undo")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    public Response undo(@PathParam("id") String id, @Context UriInfo uri) {
        refuseParameters(uri);
        Actor actor = caller.get();
        return answers.shown(actor, imports.undo(actor, number(id)), language.get());
    }

    private static void refuseParameters(UriInfo uri) {
        new RequestQuery(uri.getQueryParameters()).allow(Set.of());
    }

    /** An id that cannot be one is one that is not there. */
    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(id);
    }
}
