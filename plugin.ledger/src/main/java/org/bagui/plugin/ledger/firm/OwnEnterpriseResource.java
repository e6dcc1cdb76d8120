package org.bagui.plugin.ledger.firm;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.EntryExchange;
import org.bagui.core.rest.EntryExchange.Answered;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /ledger/own-enterprise/{period}}: an enterprise's clerk reports for it, and sees nothing else (see
 * why-a-firm-has-its-own-door.md).
 *
 * <p>Entries come and go as in {@code /registers/{register}/entries}, with {@code ETag}, {@code If-Match} and
 * {@code Idempotency-Key}; enterprise, place and month are set here. What was handed in is 409 {@code month-handed-in}, a
 * month yet to come or more than a year ago 409 {@code own-enterprise-month-not-open}.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/own-enterprise")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.OWN_ENTERPRISE_REPORT)
public final class OwnEnterpriseResource implements RestResource {
    private static final String ENTRIES = "{period}/{register}/entries";
    private static final String ENTRY = ENTRIES + "/{id}";

    private final EnterpriseSelfService months;
    private final RegisterService registers;
    private final EntryExchange exchange;
    private final OwnAnswerService service;
    private final OwnReasons reasons;
    private final CurrentActor caller;

    /** The resource over these months. */
    @Activate
    public OwnEnterpriseResource(
            @Reference EnterpriseSelfService months,
            @Reference RegisterService registers,
            @Reference EntryExchange exchange,
            @Reference OwnAnswerService service,
            @Reference OwnReasons reasons,
            @Reference CurrentActor caller) {
        this.months = months;
        this.registers = registers;
        this.exchange = exchange;
        this.service = service;
        this.reasons = reasons;
        this.caller = caller;
    }

    /**
     * What the enterprise owes and has reported.
     *
     * @throws Problem 409 {@code own-enterprise-gone}
     */
    @GET
    @Path("{period}")
    public OwnMonthView show(@PathParam("period") String period) {
        return months.show(caller.get(), EnterpriseSelfService.month(period));
    }

    /**
     * Adds an entry.
     *
     * @throws Problem 409 {@code own-enterprise-gone}, {@code own-enterprise-not-due},
     *     {@code own-enterprise-month-not-open}, {@code month-handed-in}
     */
    @POST
    @Path(ENTRIES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = Map.class, status = 201)
    public Response create(
            @PathParam("period") String period,
            @PathParam("register") String name,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        OwnRegister register = writable(period, name);
        return answer(
                Response.status(Response.Status.CREATED),
                told(register, () -> exchange.create(register.door(), key, body)));
    }

    /**
     * An entry of the enterprise.
     *
     * @throws Problem 404 {@code unknown-register}; 409 {@code own-enterprise-gone}
     */
    @GET
    @Path(ENTRY)
    @Answers(value = Map.class, status = 200)
    public Response one(
            @PathParam("period") String period, @PathParam("register") String name, @PathParam("id") String id) {
        OwnRegister register = register(period, name);
        return answer(Response.ok(), exchange.answer(register.entry(registers, Parameters.id(id))));
    }

    /**
     * Puts other values into the fields given (RFC 7396).
     *
     * @throws Problem 409 {@code own-enterprise-gone}, {@code own-enterprise-not-due},
     *     {@code own-enterprise-month-not-open}, {@code month-handed-in}
     */
    @PATCH
    @Path(ENTRY)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Answers(value = Map.class, status = 200)
    public Response patch(
            @PathParam("period") String period,
            @PathParam("register") String name,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            byte[] body) {
        OwnRegister register = writable(period, name);
        EntryView found = register.entry(registers, Parameters.id(id));
        return answer(
                Response.ok(),
                told(register, () -> exchange.change(register.door(), Operation.PATCH, found, seen, body)));
    }

    /**
     * Removes an entry; its history stays.
     *
     * @throws Problem 409 {@code own-enterprise-gone}, {@code own-enterprise-not-due},
     *     {@code own-enterprise-month-not-open}, {@code month-handed-in}
     */
    @DELETE
    @Path(ENTRY)
    public void delete(
            @PathParam("period") String period,
            @PathParam("register") String name,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        OwnRegister register = writable(period, name);
        EntryView found = register.entry(registers, Parameters.id(id));
        told(register, () -> exchange.change(register.door(), Operation.DELETE, found, seen, null));
    }

    /**
     * Reports this month as the last one; where there was nothing then, that there is nothing now.
     *
     * @throws Problem 400 {@code unchanged-not-meant}; 404 {@code unknown-register}; 409 {@code own-enterprise-gone},
     *     {@code own-enterprise-not-due}, {@code own-enterprise-month-not-open}, {@code month-handed-in},
     *     {@code draft-stands}, {@code nothing-last-month}
     */
    @POST
    @Path("{period}/{register}/unchanged")
    public OwnAnswerService.Confirmed unchanged(
            @PathParam("period") String period, @PathParam("register") String name) {
        return service.unchanged(writable(period, name));
    }

    /**
     * Reports that there is nothing this month: no post, no course.
     *
     * @throws Problem 404 {@code unknown-register}; 400 {@code nil-not-meant}; 409 {@code own-enterprise-gone},
     *     {@code own-enterprise-not-due}, {@code own-enterprise-month-not-open}, {@code month-handed-in},
     *     {@code entries-stand}
     */
    @POST
    @Path("{period}/{register}/nil")
    public void nothing(@PathParam("period") String period, @PathParam("register") String name) {
        service.nothing(writable(period, name));
    }

    /**
     * Gives the reason for a warning.
     *
     * @throws Problem 404 {@code unknown-register}; 409 {@code explained-by-officer}, {@code own-enterprise-gone},
     *     {@code own-enterprise-month-not-open}; 422 {@code unknown-warning}
     */
    @POST
    @Path("{period}/{register}/explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Explanations.Explained explain(
            @PathParam("period") String period, @PathParam("register") String name, OwnReasons.Reason given) {
        return reasons.explain(writable(period, name), given);
    }

    private OwnRegister writable(String period, String name) {
        return months.writable(caller.get(), EnterpriseSelfService.month(period), name);
    }

    private OwnRegister register(String period, String name) {
        return months.register(caller.get(), EnterpriseSelfService.month(period), name);
    }

    private static Response answer(Response.ResponseBuilder answer, Answered entry) {
        entry.headers().forEach(header -> answer.header(header.getKey(), header.getValue()));
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .entity(entry.body())
                .build();
    }

    /** Does a step, and tells of its faults those that are the clerk's. */
    private static <T> T told(OwnRegister register, Supplier<T> step) {
        try {
            return step.get();
        } catch (Problem refused) {
            List<Fault> kept =
                    refused.faults().stream().filter(register::isTold).toList();
            if (kept.size() == refused.faults().size()) {
                throw refused;
            }
            throw Problem.withFaults(
                    refused.status(), refused.code(), kept, refused.args().toArray());
        }
    }
}
