package org.bagui.plugin.reports.imports;

import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.ImportState;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.run.ImportService;

/** Answers with imports: 200 for one that ended, 202 with its address for one that runs. */
final class ImportResponses {
    private final ImportService imports;
    private final RegisterService registers;
    private final Messages messages;

    ImportResponses(ImportService imports, RegisterService registers, Messages messages) {
        this.imports = imports;
        this.registers = registers;
        this.messages = messages;
    }

    /** Texts and titles of imports in a language. */
    ImportReportMapper mapper(Locale locale) {
        return new ImportReportMapper(registers, messages, locale);
    }

    /** The answer to something that was done with an import. */
    Response done(Actor actor, ImportRecord record, UriInfo uri, Locale locale) {
        if (record.state() != ImportState.RUNNING) {
            return shown(actor, record, locale);
        }
        return Response.status(Response.Status.ACCEPTED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, address(uri, record.id()))
                .header(Preference.APPLIED, Preference.RESPOND_ASYNC)
                .entity(mapper(locale).whole(record, ReportContent.empty(), imports.progress(record.id())))
                .build();
    }

    /** The answer to a question about an import. */
    Response shown(Actor actor, ImportRecord record, Locale locale) {
        ReportContent report =
                record.state() == ImportState.RUNNING ? ReportContent.empty() : imports.report(actor, record.id());
        return Response.ok(mapper(locale).whole(record, report, imports.progress(record.id())))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Path of an import, whatever resource the request came in by. */
    static String address(UriInfo uri, long id) {
        String path = uri.getAbsolutePath().getRawPath();
        int at = path.lastIndexOf("/registers/");
        int end = at >= 0 ? at : path.lastIndexOf("/imports");
        return path.substring(0, Math.max(end, 0)) + "/imports/" + id;
    }
}
