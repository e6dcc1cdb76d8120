package org.bagui.plugin.reports.template;

import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.form.FormWorkbook;
import org.bagui.plugin.reports.web.ExportFormat;
import org.bagui.plugin.reports.web.FileName;
import org.bagui.plugin.reports.web.MediaTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /registers/{register}/template}: the form of any register, to fill in and to import. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=template")
public final class TemplateResource implements RestResource {
    private static final int XLSX_ENTRIES = 60_000;
    private static final int BLANK_ROWS = 30;

    private final RegisterService registers;
    private final CurrentActor caller;
    private final RequestLanguage language;
    private final Messages messages;
    private final CodeLists lists;
    private final PlaceDirectory places;
    private final AuditLog audit;

    /** Makes the resource. */
    @Activate
    public TemplateResource(
            @Reference RegisterService registers,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language,
            @Reference Messages messages,
            @Reference CodeLists lists,
            @Reference PlaceDirectory places,
            @Reference AuditLog audit) {
        this.registers = registers;
        this.caller = caller;
        this.language = language;
        this.messages = messages;
        this.lists = lists;
        this.places = places;
        this.audit = audit;
    }

    /**
     * Makes the form of a place and a month; drop-downs offer what the place has.
     *
     * @param format {@code xlsx}, which is the default, or {@code xls}
     * @param prefill {@code true} fills in the fixed facts of the month before and shows its figures beside
     * @throws Problem 404 for an unknown register or a place outside the scope, 400 {@code no-period} for a month where the
     *     register has none, {@code prefill-without-period} for the reverse, {@code unknown-format}, 422
     *     {@code too-many-rows} where the format cannot hold the prefilled rows
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(
            value = InputStream.class,
            types = {MediaTypes.XLSX, MediaTypes.XLS},
            status = 200)
    public Response template(
            @PathParam("register") String name,
            @QueryParam("format") String format,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @Pattern(regexp = Parameters.FLAG) @QueryParam("prefill") String prefill) {
        Actor actor = caller.get();
        Jurisdiction place = place(actor, jurisdiction);
        RegisterDefinition register =
                registers.definition(name, place.code()).orElseThrow(() -> Problem.of(404, "unknown-register", name));
        boolean monthly = register.period() == PeriodKind.MONTH;
        YearMonth month = Parameters.month(period);
        boolean known = Parameters.flag("prefill", prefill);
        if (month != null && !monthly) {
            throw Problem.of(400, "no-period", name);
        }
        if (known && monthly && month == null) {
            throw Problem.of(400, "prefill-without-period");
        }
        TemplateOrder order =
                new TemplateOrder(actor, register, place, month, known, ExportFormat.workbook(format), language.get());
        List<TemplateColumn> columns = TemplateColumns.of(order, messages);
        PrefilledRows rows = known ? new PrefilledRows(order, columns, registers, listsOf(order), places) : null;
        checkRoom(order, rows);
        StreamingOutput body = out -> write(order, columns, rows, out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, order.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(order))
                .build();
    }

    private Jurisdiction place(Actor actor, String jurisdiction) {
        return places.find(Parameters.placeOrOwn(actor, jurisdiction)).orElseThrow(Problem::notFound);
    }

    /** The codes that the import of the filled form will take. */
    private CodeLists listsOf(TemplateOrder order) {
        return order.period() == null ? lists : lists.in(order.period());
    }

    private static void checkRoom(TemplateOrder order, PrefilledRows rows) {
        int most = order.format() == ExportFormat.XLS ? FormWorkbook.XLS_ENTRIES : XLSX_ENTRIES;
        if (rows != null && rows.count() > most) {
            throw Problem.of(422, "too-many-rows", most);
        }
    }

    private void write(TemplateOrder order, List<TemplateColumn> columns, PrefilledRows rows, OutputStream out)
            throws IOException {
        int[] entries = new int[1];
        try (FormWorkbook workbook = FormWorkbook.of(order.format())) {
            ColumnChoices choices = new ColumnChoices(order, listsOf(order), places, registers);
            TemplateWorkbook template =
                    new TemplateWorkbook(workbook, new TemplateTexts(order, messages), columns, choices);
            template.head();
            if (rows != null) {
                rows.each(row -> {
                    template.row(row);
                    entries[0]++;
                });
            }
            template.blankRows(BLANK_ROWS);
            template.end();
            workbook.write(out);
        }
        if (rows != null) {
            audit(order, entries[0]);
        }
    }

    private void audit(TemplateOrder order, int entries) {
        audit.record(new AuditEvent(
                order.actor().username(),
                "template-prefilled",
                order.register().name(),
                order.place().code().from(),
                "done",
                Map.of("format", order.format().word(), "entries", Integer.toString(entries))));
    }

    private static String disposition(TemplateOrder order) {
        String month = order.period() == null ? "" : "-" + order.period();
        String rest =
                "-" + order.place().code().text() + month + "." + order.format().word();
        return FileName.attachment(
                order.register().name() + "-template" + rest,
                order.register().titles().in(order.locale()) + rest);
    }
}
