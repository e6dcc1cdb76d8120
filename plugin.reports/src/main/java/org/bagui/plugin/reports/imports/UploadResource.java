package org.bagui.plugin.reports.imports;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.run.Modes;
import org.bagui.plugin.reports.imports.run.Upload;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code POST /registers/{register}/imports}: takes a filled-in sheet. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=imports")
public final class UploadResource implements RestResource {
    private final ImportService imports;
    private final ImportResponses responses;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** Makes the resource. */
    @Activate
    public UploadResource(
            @Reference Imports imports,
            @Reference RegisterService registers,
            @Reference Messages messages,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this(imports.service(), registers, messages, caller, language);
    }

    UploadResource(
            ImportService imports,
            RegisterService registers,
            Messages messages,
            CurrentActor caller,
            RequestLanguage language) {
        this.imports = imports;
        this.responses = new ImportResponses(imports, registers, messages);
        this.caller = caller;
        this.language = language;
    }

    /**
     * Imports the body in the mode asked for, {@code preview} where none is; with {@code Prefer: respond-async} in the
     * background. A name of the file may come as {@code Content-Disposition}.
     *
     * @throws Problem 404 outside the scope, 400 for a bad parameter, 413 for a body that is too large, 415 for one of
     *     another type, 422 for a file that cannot be taken, 503 where too many imports wait
     * @throws Problem 422 {@code unreadable-workbook}, {@code header-not-found}, {@code required-column-missing},
     *     {@code workbook-too-large}, {@code macro-workbook}, {@code encrypted-workbook}, {@code duplicate-header},
     *     {@code doctype-refused}, {@code cell-too-long}, {@code unsupported-text-encoding}, {@code too-many-rows},
     *     {@code bad-mode}, {@code upload-too-costly}; 429 {@code account-uploads-used-up}, {@code too-many-imports};
     *     503 {@code import-queue-full}; 409 {@code cancelled}
     */
    @POST
    @RequiresPermission(Permission.ENTRIES_IMPORT)
    @Answers(
            value = ImportReport.class,
            status = {200, 202})
    public Response upload(
            @PathParam("register") String name,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("mode") String mode,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            InputStream body) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        RegisterDefinition register = imports.register(name, place);
        YearMonth month = month(period, register);
        WriteMode wanted = mode == null
                ? WriteMode.PREVIEW
                : Modes.parse(mode).orElseThrow(() -> Problem.of(400, "bad-parameter", "mode"));
        SheetFormat claimed = UploadType.claimed(headers);
        imports.uploads().checkLength(headers.getLength());
        Locale locale = language.get();
        String called = UploadName.of(headers);
        UploadBudget budget = imports.budget(actor, locale);
        Path file = imports.uploads().spool(body);
        Upload upload = new Upload(actor, register, place, month, wanted, file, claimed, locale, called, budget);
        ImportRecord record = imports.upload(upload, Preference.isAsync(headers));
        return responses.done(actor, record, uri, locale);
    }

    private static YearMonth month(String text, RegisterDefinition register) {
        if (text != null && register.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", register.name());
        }
        return Parameters.month(text);
    }
}
