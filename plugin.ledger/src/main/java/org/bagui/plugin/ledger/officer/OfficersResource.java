package org.bagui.plugin.ledger.officer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /ledger/officers}: who answers for a register at a place, the task team, and how they handed over. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/officers")
@Produces(MediaType.APPLICATION_JSON)
public final class OfficersResource implements RestResource {
    private final OfficerRepository officers;
    private final RegisterService registers;
    private final CurrentActor caller;

    /** The resource over these officers. */
    @Activate
    public OfficersResource(
            @Reference OfficerRepository officers,
            @Reference RegisterService registers,
            @Reference CurrentActor caller) {
        this.officers = officers;
        this.registers = registers;
        this.caller = caller;
    }

    /**
     * Who answers for a register.
     *
     * @param officer the one who answers, the nearest upward, or null
     * @param team the place's own task team
     * @param history all duties at the place that were or are, the latest first
     */
    public record Shown(
            String jurisdiction,
            String register,
            ResponsiblePerson officer,
            List<ResponsiblePerson> team,
            List<Duty> history) {}

    /**
     * A duty; one without an end goes on.
     *
     * @param role {@code officer} or {@code team}
     * @param from moment from which it held
     * @param fromBy user name of whom named them
     * @param untilBy user name of whom ended it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Duty(
            String role,
            ResponsiblePerson person,
            String from,
            String fromBy,
            String until,
            String untilBy,
            String note) {
        static Duty of(OfficerDuty duty) {
            return new Duty(
                    duty.role,
                    duty.person(),
                    Moments.text(duty.startedAt),
                    duty.startedBy,
                    duty.endedAt == null ? null : Moments.text(duty.endedAt),
                    duty.endedBy,
                    duty.note);
        }
    }

    /**
     * Who answers.
     *
     * @throws Problem 404 {@code unknown-register}
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Shown show(@QueryParam("jurisdiction") String jurisdiction, @QueryParam("register") String register) {
        String known = known(register);
        return shown(place(jurisdiction), known);
    }

    /**
     * Sets who answers; 200 with what then holds.
     *
     * @throws Problem 404 {@code unknown-register}
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public Shown put(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("register") String register,
            OfficersInput input) {
        String known = known(register);
        PlaceCode place = place(jurisdiction);
        officers.put(caller.get(), place, known, input.checked());
        return shown(place, known);
    }

    /**
     * Hands a register over to another officer; the present one does, or a reviewer.
     *
     * @throws Problem 403 {@code not-responsible-officer}; 404 {@code unknown-register}, {@code not-found}; 409
     *     {@code no-officer-named}
     */
    @POST
    @Path("hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_READ)
    public Shown handOver(OfficersInput.HandOver input) {
        OfficersInput.HandOver checked = input.checked();
        String known = known(checked.register());
        PlaceCode place = place(checked.jurisdiction());
        officers.handOver(caller.get(), place, checked);
        return shown(place, known);
    }

    private Shown shown(PlaceCode place, String register) {
        Actor actor = caller.get();
        Duties duties = officers.duties(actor, register);
        return new Shown(
                place.text(),
                register,
                duties.officer(place).orElse(null),
                duties.at(place).stream()
                        .filter(duty -> !duty.isOfficer())
                        .map(OfficerDuty::person)
                        .toList(),
                officers.history(actor, place, register).stream().map(Duty::of).toList());
    }

    private PlaceCode place(String jurisdiction) {
        Actor actor = caller.get();
        return Optional.ofNullable(Parameters.place(actor, jurisdiction)).orElse(actor.jurisdiction());
    }

    private String known(String register) {
        if (register == null) {
            throw Problem.of(400, "bad-parameter", "register");
        }
        return registers
                .definition(register)
                .orElseThrow(() -> Problem.of(404, "unknown-register", Parameters.shown(register)))
                .name();
    }
}
