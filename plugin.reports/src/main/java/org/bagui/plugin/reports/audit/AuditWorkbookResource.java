package org.bagui.plugin.reports.audit;

import java.io.InputStream;
import java.time.Clock;
import javax.ws.rs.GET;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.AuditParameters;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditReader;
import org.bagui.core.security.AuditReader.Question;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.DisplayNames;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.web.ExportFormat;
import org.bagui.plugin.reports.web.FileName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /audit-workbook}: the audit log as an auditor has filtered it, as a workbook. */
@Component(service = RestResource.class, property = RestResource.PATH + "=audit-workbook")
public final class AuditWorkbookResource implements RestResource {
    private final AuditReader log;
    private final AuditLog audit;
    private final CurrentActor caller;
    private final RequestLanguage language;
    private final RecordCells cells;
    private final Clock clock = Clock.systemUTC();

    /** Makes the resource. */
    @Activate
    public AuditWorkbookResource(
            @Reference AuditReader log,
            @Reference AuditLog audit,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language,
            @Reference Messages messages,
            @Reference DisplayNames names,
            @Reference PlaceDirectory places) {
        this.log = log;
        this.audit = audit;
        this.caller = caller;
        this.language = language;
        this.cells = new RecordCells(messages, names, places);
    }

    /**
     * Streams the newest records of a place and all places inside it, a million at most; whatever is wrong with the question is
     * answered before the first byte. The audit log tells of it.
     *
     * @throws Problem 400 {@code bad-parameter}; 404 {@code not-found} for a place outside the scope
     */
    @GET
    @RequiresPermission(Permission.AUDIT_READ)
    @Answers(
            value = InputStream.class,
            types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            status = 200)
    public Response workbook(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @QueryParam("outcome") String outcome) {
        Actor by = caller.get();
        PlaceCode place = Parameters.placeOrOwn(by, jurisdiction);
        AuditParameters parameters = new AuditParameters(from, to, actor, action, subject, outcome);
        Question question = parameters.of(place, null, AuditWorkbook.MOST);
        AuditWorkbook book =
                new AuditWorkbook(log, by, question, cells.in(language.get()), clock.instant(), AuditWorkbook.MOST);
        book.checkFirst();
        StreamingOutput body = out -> book.write(out, audit);
        String rest = "-" + place.text() + ".xlsx";
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, ExportFormat.XLSX.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment("audit-log" + rest, "审计日志" + rest))
                .build();
    }
}
