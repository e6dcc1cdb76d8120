package org.bagui.plugin.reports.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.form.CodeTexts;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.web.DataFolder;
import org.bagui.plugin.reports.web.ExportFormat;
import org.bagui.plugin.reports.web.FileName;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /registers/{register}/export}: the entries of a query as a workbook or a text table. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=export")
public final class ExportResource implements RestResource {
    private final RegisterService registers;
    private final CurrentActor caller;
    private final RequestLanguage language;
    private final Messages messages;
    private final CodeLists lists;
    private final PlaceDirectory places;
    private final AuditLog audit;
    private final Path folder;

    /** Makes the resource. */
    @Activate
    public ExportResource(
            BundleContext context,
            @Reference RegisterService registers,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language,
            @Reference Messages messages,
            @Reference CodeLists lists,
            @Reference PlaceDirectory places,
            @Reference AuditLog audit) {
        this(DataFolder.of(context, "exports"), registers, caller, language, messages, lists, places, audit);
    }

    ExportResource(
            Path folder,
            RegisterService registers,
            CurrentActor caller,
            RequestLanguage language,
            Messages messages,
            CodeLists lists,
            PlaceDirectory places,
            AuditLog audit) {
        this.folder = folder;
        this.registers = registers;
        this.caller = caller;
        this.language = language;
        this.messages = messages;
        this.lists = lists;
        this.places = places;
        this.audit = audit;
    }

    /**
     * Streams the entries; every fault of the query is answered before the first byte.
     *
     * @throws Problem 400 for a bad parameter, 404 for a place outside the scope, 422 {@code too-many-rows} where .xls cannot
     *     hold them
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_EXPORT)
    public Response export(
            @PathParam("register") String name,
            @QueryParam("format") String format,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("q") String word,
            @QueryParam("where") List<String> where,
            @QueryParam("asOf") String asOf) {
        RegisterDefinition register =
                registers.definition(name).orElseThrow(() -> Problem.of(404, "unknown-register", name));
        Actor actor = caller.get();
        Locale locale = language.get();
        ExportColumns columns = new ExportColumns(register, new CodeTexts(lists, places, locale), messages, locale);
        PlaceCode named = Parameters.place(actor, jurisdiction);
        EntryQuery query = new EntryQuery(
                register.name(),
                named == null ? actor.jurisdiction() : named,
                Parameters.months(period),
                word,
                where,
                EntryOrder.of(register),
                columns.fields(),
                1,
                null,
                false,
                Parameters.moment(asOf));
        ExportFormat chosen = format == null ? ExportFormat.XLSX : ExportFormat.of(format);
        checkFirst(actor, query, chosen);
        TableExport export = new TableExport(
                registers,
                audit,
                actor,
                query,
                chosen,
                columns,
                register.titles().in(locale));
        StreamingOutput body = chosen == ExportFormat.XLS ? out -> spooled(export, out) : export::write;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, chosen.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(register, query, chosen, locale))
                .build();
    }

    /** Reads one entry, so that whatever is wrong with the query shows while a refusal can still be answered. */
    private void checkFirst(Actor actor, EntryQuery query, ExportFormat format) {
        boolean count = format == ExportFormat.XLS;
        EntryQuery first = new EntryQuery(
                query.register(),
                query.place(),
                query.period(),
                query.word(),
                query.where(),
                List.of(),
                query.fields(),
                1,
                null,
                count,
                query.asOf());
        Long total = registers.page(actor, first).total();
        if (count && total >= SheetLimits.XLS_ROWS) {
            throw Problem.of(422, "too-many-rows", SheetLimits.XLS_ROWS - 1);
        }
    }

    /** A workbook of the old format can only be written whole; it goes through a file, so that memory stays flat. */
    private void spooled(TableExport export, OutputStream out) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "export-", ".xls");
        try {
            try (OutputStream spool = Files.newOutputStream(file)) {
                export.write(spool);
            }
            Files.copy(file, out);
            out.flush();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String disposition(
            RegisterDefinition register, EntryQuery query, ExportFormat format, Locale locale) {
        String months = query.period() == null ? "" : "-" + Months.format(query.period());
        String rest = "-" + query.place().text() + months + "." + format.word();
        return FileName.attachment(register.name() + rest, register.titles().in(locale) + rest);
    }
}
