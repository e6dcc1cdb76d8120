package org.bagui.plugin.reports.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
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
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.imports.outcome.RowOutcome;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.Kind;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.run.KeptImport;
import org.bagui.plugin.reports.imports.run.Modes;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.web.MediaTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /imports}: what became of imports, and what can still be done with them. */
@Component(service = RestResource.class, property = RestResource.PATH + "=imports")
public final class ImportsResource implements RestResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final int MOST_ROWS = 1_000;

    private final ImportService imports;
    private final ImportResponses responses;
    private final WorkbookAnswer workbooks;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** Makes the resource. */
    @Activate
    public ImportsResource(
            @Reference Imports imports,
            @Reference RegisterService registers,
            @Reference Messages messages,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language,
            @Reference AuditLog audit) {
        this(imports.service(), registers, messages, caller, language, audit);
    }

    ImportsResource(
            ImportService imports,
            RegisterService registers,
            Messages messages,
            CurrentActor caller,
            RequestLanguage language,
            AuditLog audit) {
        this.imports = imports;
        this.responses = new ImportResponses(imports, registers, messages);
        this.workbooks = new WorkbookAnswer(imports, registers, messages, audit);
        this.caller = caller;
        this.language = language;
    }

    /**
     * Body of a commit.
     *
     * @param mode {@code atomic} or {@code rowwise}
     */
    public record Commit(@NotNull String mode) {}

    /** Imports of a place, newest first; {@code next} is the {@code before} of the following page. */
    @GET
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = ImportPage.class, status = 200)
    public Response list(
            @QueryParam("jurisdiction") String jurisdiction,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        int most = Parameters.whole("limit", limit, PAGE, 1, MOST);
        List<ImportRecord> page = imports.page(actor, place, before(before), most);
        ImportReportMapper mapper = responses.mapper(language.get());
        List<ImportReport> shown = page.stream()
                .filter(record -> imports.isShown(record, place))
                .map(record -> mapper.summary(record, imports.progress(record.id())))
                .toList();
        Long next = page.size() < most ? null : page.get(most - 1).id();
        return Response.ok(new ImportPage(shown, next))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** One import with its report, or its progress while it runs. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = ImportReport.class, status = 200)
    public Response show(@PathParam("id") String id) {
        Actor actor = caller.get();
        return responses.shown(actor, imports.find(actor, Parameters.id(id)), language.get());
    }

    /**
     * What became of the rows of an import, in the order of its sheet: of changed ones each field with its old and its new
     * value.
     *
     * @param kind {@code new}, {@code changed}, {@code unchanged} or {@code rejected}; all where it is not given
     * @param after row number after which the page begins
     */
    @GET
    @Path("{id}/rows")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = ImportRowPage.class, status = 200)
    public Response rows(
            @PathParam("id") String id,
            @QueryParam("kind") String kind,
            @Min(1) @Max(MOST_ROWS) @QueryParam("limit") String limit,
            @Min(0) @Max(SheetLimits.XLSX_ROWS) @QueryParam("after") String after) {
        KeptImport kept = imports.kept(caller.get(), Parameters.id(id));
        Kind wanted = kind == null ? null : Kind.of(kind).orElseThrow(() -> Problem.of(400, "bad-parameter", "kind"));
        int most = Parameters.whole("limit", limit, PAGE, 1, MOST_ROWS);
        int from = Parameters.whole("after", after, 0, 0, SheetLimits.XLSX_ROWS);
        List<RowOutcome> page = kept.rows().page(wanted, from, most);
        return Response.ok(responses.mapper(language.get()).rows(kept.record(), page, most))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /**
     * The workbook as it was uploaded, its faulty cells filled and commented and a list of them added; a text table as .xlsx.
     * It can be mended and sent again.
     *
     * @throws Problem 404 {@code import-file-gone}; 422 {@code upload-too-costly}; 429 {@code account-uploads-used-up}; 503
     *     {@code import-queue-full}
     */
    @GET
    @Path("{id}/workbook")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(
            value = InputStream.class,
            types = {MediaTypes.XLSX, MediaTypes.XLS},
            status = 200)
    public Response workbook(@PathParam("id") String id) {
        Actor actor = caller.get();
        return workbooks.of(actor, imports.kept(actor, Parameters.id(id)), language.get());
    }

    /**
     * Cancels a running import or gives a preview up: 200 where it has ended, 202 where it still winds up.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @DELETE
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(
            value = ImportReport.class,
            status = {200, 202})
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri) {
        Actor actor = caller.get();
        return responses.done(actor, imports.cancel(actor, Parameters.id(id)), uri, language.get());
    }

    /**
     * Commits a preview, once.
     *
     * @throws Problem 409 {@code ledger-changed}, {@code state-conflict}, {@code preview-expired},
     *     {@code period-closed}, {@code month-accepted}, {@code cancelled}; 422 {@code bad-mode},
     *     {@code upload-too-costly}; 429 {@code account-uploads-used-up}, {@code too-many-imports}; 503
     *     {@code import-queue-full}; 404 {@code import-file-gone}
     */
    @POST
    @Path("{id}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(
            value = ImportReport.class,
            status = {200, 202})
    public Response commit(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers, Commit body) {
        Actor actor = caller.get();
        ImportRecord record = imports.find(actor, Parameters.id(id));
        WriteMode mode = Modes.parse(body.mode())
                .filter(known -> known != WriteMode.PREVIEW)
                .orElseThrow(() -> Problem.of(422, "bad-mode"));
        Locale locale = language.get();
        record = imports.commit(actor, record.id(), mode, locale, Preference.isAsync(headers));
        return responses.done(actor, record, uri, locale);
    }

    /**
     * Takes back what an import wrote.
     *
     * @throws Problem 409 {@code state-conflict}, {@code period-closed}, {@code month-accepted}
     */
    @POST
    @Path("{id}/undo")
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(value = ImportReport.class, status = 200)
    public Response undo(@PathParam("id") String id) {
        Actor actor = caller.get();
        return responses.shown(actor, imports.undo(actor, Parameters.id(id)), language.get());
    }

    private static long before(String text) {
        if (text == null) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw Problem.of(400, "bad-parameter", "before");
        }
        return Long.parseLong(text);
    }
}
