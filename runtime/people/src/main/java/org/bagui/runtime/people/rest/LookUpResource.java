package org.bagui.runtime.people.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.People;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /persons/look-up}: who in the caller's scope has an ID number. The number stands in the body, for addresses are
 * logged on their way. Each look-up is logged by its number of finds, so that trying numbers out does not go unseen.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=persons/look-up")
@Produces(MediaType.APPLICATION_JSON)
public final class LookUpResource implements RestResource {
    private final People people;
    private final Transactions transactions;
    private final AuditLog audit;
    private final CurrentActor caller;

    /** The look-up among these people. */
    @Activate
    public LookUpResource(
            @Reference People people,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference CurrentActor caller) {
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.caller = caller;
    }

    /** An ID number to look for. */
    public record Wanted(@NotNull String idNumber) {
        /** Nothing of it: such texts end in logs. */
        @Override
        public String toString() {
            return "Wanted[]";
        }
    }

    /** Those who have it; several where several places keep the same person. */
    public record Found(List<PersonShown> items) {}

    /**
     * Looks an ID number up.
     *
     * @throws Problem 503 {@code people-keys-unusable}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.PEOPLE_READ)
    public Found lookUp(Wanted wanted) {
        Actor actor = caller.get();
        return transactions.write(actor.scope(), session -> {
            List<PersonShown> found = PersonShown.all(people.withNumber(session, actor, wanted.idNumber()));
            Map<String, String> facts = Map.of("found", Integer.toString(found.size()));
            long place = actor.jurisdiction().padded();
            audit.record(session, new AuditEvent(actor.username(), "person-looked-up", "person", place, "done", facts));
            return new Found(found);
        });
    }
}
