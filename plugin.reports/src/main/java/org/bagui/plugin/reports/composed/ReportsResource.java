package org.bagui.plugin.reports.composed;

import java.io.InputStream;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportComposer;
import org.bagui.core.report.ReportRequest;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.reports.web.ExportFormat;
import org.bagui.plugin.reports.web.FileName;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@code /reports}: reports that plugins compose, as workbooks and JSON. */
@Component(service = RestResource.class, property = RestResource.PATH + "=reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportsResource implements RestResource {
    private static final String JSON = "json";

    private final Map<ReportComposer, Named> composers = new ConcurrentHashMap<>();
    private final PluginCalls plugins;
    private final CurrentActor caller;
    private final RequestLanguage language;
    private final Messages messages;
    private final AuditLog audit;
    private final Tenants tenants;

    /** Serves reports in the caller's language. */
    @Activate
    public ReportsResource(
            @Reference CurrentActor caller,
            @Reference RequestLanguage language,
            @Reference Messages messages,
            @Reference AuditLog audit,
            @Reference Tenants tenants,
            @Reference PluginCalls plugins) {
        this.plugins = plugins;
        this.caller = caller;
        this.language = language;
        this.messages = messages;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addComposer(ReportComposer composer) {
        ReportComposer called = plugins.around(ReportComposer.class, composer);
        composers.put(composer, new Named(called.name(), module(composer), called));
    }

    void removeComposer(ReportComposer composer) {
        composers.remove(composer);
    }

    /** A composer by the name that it gave when it came, and its bundle. */
    private record Named(String name, String module, ReportComposer called) {}

    /**
     * A report that can be had: its name, title and the levels of places that it is made for.
     *
     * @param name name of the report
     * @param title its title in the language asked for
     * @param levels levels of places that it is made for
     */
    public record Offer(String name, String title, List<String> levels) {}

    /** All reports that can be had now. */
    public record Offers(List<Offer> items) {}

    /** What reports there are for the tenant of a place, the caller's where none is named. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Offers offers(@QueryParam("jurisdiction") String jurisdiction) {
        Locale locale = language.get();
        PlaceCode place = Parameters.placeOrOwn(caller.get(), jurisdiction);
        return new Offers(composers.values().stream()
                .filter(one -> tenants.isEnabled(one.module(), place))
                .sorted(Comparator.comparing(Named::name))
                .flatMap(one -> offer(one, locale).stream())
                .toList());
    }

    private static String module(ReportComposer composer) {
        Bundle bundle = FrameworkUtil.getBundle(composer.getClass());
        return bundle == null ? "" : bundle.getSymbolicName();
    }

    /** What a composer offers; one of a plugin that fails at that is passed over, and the others still offered. */
    private static Optional<Offer> offer(Named one, Locale locale) {
        try {
            List<String> levels = one.called().levels().stream()
                    .sorted()
                    .map(ReportsResource::word)
                    .toList();
            return Optional.of(new Offer(one.name(), one.called().title(locale), levels));
        } catch (Problem contained) {
            return Optional.empty();
        }
    }

    private static String word(PlaceLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /**
     * One report.
     *
     * @param jurisdiction place, else the caller's own
     * @param period month; required
     * @param format {@code xlsx} (default), {@code xls} or {@code json}
     * @param asOf moment of the past; the same moment gives the same .xlsx, byte by byte
     * @throws Problem 404 {@code unknown-report}, or for a place outside the scope; 400 {@code wrong-level} for a place of
     *     another level, {@code bad-parameter}, {@code bad-period}, {@code bad-as-of}
     */
    @GET
    @Path("{report}")
    @Produces(MediaType.WILDCARD)
    @RequiresPermission(Permission.ENTRIES_EXPORT)
    @Answers(value = InputStream.class, status = 200)
    public Response report(
            @PathParam("report") String name,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("format") String format,
            @QueryParam("asOf") String asOf) {
        Named named = composers.values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "unknown-report", Parameters.shown(name)));
        ReportComposer composer = named.called();
        Actor actor = caller.get();
        Locale locale = language.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        if (!tenants.isEnabled(named.module(), place)) {
            throw Problem.of(404, "module-not-enabled", named.module());
        }
        if (!composer.levels().contains(place.level())) {
            throw Problem.of(400, "wrong-level", composer.title(locale), place.text());
        }
        YearMonth month = Parameters.month(period);
        if (month == null) {
            throw Problem.of(400, "bad-parameter", "period");
        }
        ExportFormat file = JSON.equals(format) ? null : format == null ? ExportFormat.XLSX : ExportFormat.of(format);
        if (file == ExportFormat.CSV) {
            throw Problem.of(400, "bad-parameter", "format");
        }
        Report report = composer.compose(new ReportRequest(actor, place, month, Parameters.moment(asOf), locale));
        audit.record(new AuditEvent(
                actor.username(),
                "report-composed",
                name,
                place.padded(),
                "done",
                Map.of("period", Months.format(month), "format", file == null ? JSON : file.word())));
        if (file == null) {
            ReportView view = new ReportView(
                    name,
                    report.title(),
                    place.text(),
                    Months.format(month),
                    Moments.text(report.asOf()),
                    ReportView.sheets(report),
                    report.lineage());
            return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
        }
        ReportWorkbook book = new ReportWorkbook(report, messages, locale);
        StreamingOutput body = file == ExportFormat.XLS ? book::writeXls : book::writeXlsx;
        String ascii = name + "-" + place.text() + "-" + Months.format(month) + "." + file.word();
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(ascii, report.title() + "." + file.word()))
                .build();
    }
}
