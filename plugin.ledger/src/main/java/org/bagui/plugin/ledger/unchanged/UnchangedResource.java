package org.bagui.plugin.ledger.unchanged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code POST /registers/{register}/unchanged}: confirms last month's figures for one enterprise or many. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=unchanged")
@Produces(MediaType.APPLICATION_JSON)
public final class UnchangedResource implements RestResource {
    private final UnchangedReportService service;
    private final RegisterService registers;
    private final Messages messages;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** The resource over these answers. */
    @Activate
    public UnchangedResource(
            @Reference UnchangedReportService service,
            @Reference RegisterService registers,
            @Reference Messages messages,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this.service = service;
        this.registers = registers;
        this.messages = messages;
        this.caller = caller;
        this.language = language;
    }

    /**
     * Why an entry was not taken over.
     *
     * @param code code of the error
     */
    public record Refused(int row, String field, String code, String message) {}

    /**
     * What came of it.
     *
     * @param confirmed entries that now stand as this month's answer
     * @param already enterprises that had answered before, which stay as they are
     * @param rejected entries that the rules refuse this month
     * @param unknown credit codes without an entry last month
     * @param errors why entries were refused
     */
    public record Confirmed(int confirmed, int already, int rejected, List<String> unknown, List<Refused> errors) {}

    /**
     * Confirms last month's figures.
     *
     * @throws Problem 400 {@code no-enterprises}, {@code no-period}, {@code unchanged-not-meant};
     *     404 {@code not-found}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Confirmed confirm(@PathParam("register") String register, AnswerInput input) {
        Answering answering = Answering.of(caller.get(), registers, register, input);
        if (!EnterpriseEntry.class.isAssignableFrom(answering.register().entryClass())) {
            throw Problem.of(400, "no-enterprises", answering.register().name());
        }
        UnchangedReportService.Outcome outcome = service.confirm(answering, input.codes());
        return new Confirmed(
                outcome.result().fresh() + outcome.result().changed(),
                outcome.already(),
                outcome.result().rejected(),
                outcome.unknown(),
                outcome.faults().stream()
                        .map(fault -> refused(fault, answering.register()))
                        .toList());
    }

    private Refused refused(Fault fault, RegisterDefinition register) {
        Locale locale = language.get();
        List<Object> args = new ArrayList<>();
        args.add(register.field(fault.field() == null ? "" : fault.field())
                .map((FieldDefinition field) -> field.titles().in(locale))
                .orElse(""));
        args.addAll(fault.args());
        return new Refused(
                fault.row(),
                fault.field(),
                fault.code(),
                messages.text(register.name(), "fault." + fault.code(), locale, args));
    }
}
