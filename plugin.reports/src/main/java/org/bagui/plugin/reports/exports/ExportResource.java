package org.bagui.plugin.reports.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.layout.LayoutCodes;
import org.bagui.plugin.reports.layout.LayoutFiles;
import org.bagui.plugin.reports.layout.OfficialLayouts;
import org.bagui.plugin.reports.web.DataFolder;
import org.bagui.plugin.reports.web.ExportFormat;
import org.bagui.plugin.reports.web.FileName;
import org.bagui.plugin.reports.web.MediaTypes;
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
    private final AuditLog audit;
    private final Path folder;
    private final ExportForms forms;

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
            @Reference LayoutCodes codes,
            @Reference AuditLog audit) {
        this(
                DataFolder.of(context, "exports"),
                new LayoutFiles(context, DataFolder.of(context, "layouts")),
                codes,
                registers,
                caller,
                language,
                messages,
                lists,
                places,
                audit);
    }

    ExportResource(
            Path folder,
            OfficialLayouts layouts,
            LayoutCodes codes,
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
        this.forms = new ExportForms(registers, layouts, codes, messages, lists, places, BusinessClock.system());
        this.audit = audit;
    }

    /**
     * Streams the entries; every fault of the query is answered before the first byte.
     *
     * @param layout {@code official} for the sheet as offices hand it in; without it a plain table
     * @throws Problem 400 for a bad parameter, 404 for a place outside the scope, 422 {@code too-many-rows} where .xls cannot
     *     hold them
     * @throws Problem 400 {@code no-official-layout}, {@code layout-needs-month}
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_EXPORT)
    @Answers(
            value = InputStream.class,
            types = {MediaTypes.XLSX, MediaTypes.XLS, MediaTypes.CSV},
            status = 200)
    public Response export(
            @PathParam("register") String name,
            @QueryParam("format") String format,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("q") String word,
            @QueryParam("where") List<String> where,
            @QueryParam("asOf") String asOf,
            @QueryParam("layout") String layout) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        RegisterDefinition register =
                registers.definition(name, place).orElseThrow(() -> Problem.of(404, "unknown-register", name));
        Locale locale = language.get();
        ExportFormat chosen = format == null ? ExportFormat.XLSX : ExportFormat.of(format);
        MonthRange months = Parameters.months(period);
        Instant moment = Parameters.moment(asOf);
        ExportForms then = forms.asOf(moment);
        ExportForm form = layout == null
                ? then.plain(register, actor, chosen, locale)
                : then.official(layout, register, actor, chosen, locale, place, months);
        EntryQuery query = new EntryQuery(
                register.name(),
                place,
                months,
                word,
                where,
                EntryOrder.of(register),
                form.fields(),
                1,
                null,
                false,
                moment);
        checkFirst(actor, query, chosen, form.xlsEntries());
        AuditedExport export =
                new AuditedExport(audit, actor, query, chosen, form.content().apply(query));
        StreamingOutput body = chosen == ExportFormat.XLS ? out -> spooled(export, out) : export::write;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, chosen.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(register, query, chosen, locale))
                .build();
    }

    /** Reads one entry, so that whatever is wrong with the query shows while a refusal can still be answered. */
    private void checkFirst(Actor actor, EntryQuery query, ExportFormat format, int xlsEntries) {
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
        if (count && total > xlsEntries) {
            throw Problem.of(422, "too-many-rows", xlsEntries);
        }
    }

    /** A workbook of the old format can only be written whole; it goes through a file, so that memory stays flat. */
    private void spooled(AuditedExport export, OutputStream out) throws IOException {
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
