package org.bagui.runtime.register.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.enterprise.Relocation;
import org.bagui.core.enterprise.RelocationFollower;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.register.Registers;
import org.bagui.runtime.register.pipeline.JointWrite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Closes an enterprise in one place and opens it in another, with all that follows, in one transaction. */
@Component(service = RelocationService.class)
public class RelocationService {
    private static final String STATUS = "operatingStatus";
    private static final String CLOSED = "CLOSED";
    /** What says where inside its county an enterprise lies. */
    private static final Set<String> LOCAL = Set.of("townshipCode", "parkName");

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<RelocationFollower> followers = List.of();

    private final Registers registers;
    private final Transactions transactions;

    /** The service over these registers. */
    @Activate
    public RelocationService(@Reference Registers registers, @Reference Transactions transactions) {
        this.registers = registers;
        this.transactions = transactions;
    }

    /**
     * Moves, or shows whether it could be done.
     *
     * @return ids of the entry that is closed and of that which is opened
     * @throws Problem 404 where the enterprise is not in the place; 409 {@code code-in-use} where it is in the other one
     *     already; 422 {@code invalid-entry}
     */
    List<Object> move(Actor actor, Relocation asked, boolean preview) {
        List<Object> ids;
        try {
            ids = transactions.write(actor.scope(), session -> {
                List<Object> moved = move(session, actor, asked);
                if (preview) {
                    throw new ShownException(moved);
                }
                return moved;
            });
        } catch (ShownException shown) {
            return shown.ids;
        }
        followers.forEach(follower -> contained(follower).committed(asked));
        return ids;
    }

    private RelocationFollower contained(RelocationFollower follower) {
        return registers.plugins().around(RelocationFollower.class, follower);
    }

    private List<Object> move(Session session, Actor actor, Relocation asked) {
        RegisterDefinition register =
                registers.definition(Enterprise.REGISTER).orElseThrow(() -> Problem.of(503, "unavailable"));
        EntryView here = entry(session, register, asked.from(), asked.uscc()).orElseThrow(Problem::notFound);
        entry(session, register, asked.to(), asked.uscc())
                .filter(there -> !CLOSED.equals(there.text(STATUS)))
                .ifPresent(there -> {
                    throw Problem.withFaults(
                            409,
                            "code-in-use",
                            List.of(IdentityService.fault(
                                    "there-already", asked.to().text())));
                });
        JointWrite closing = write(session, actor, asked, asked.from());
        closing.patch(register, List.of(here), STATUS, CLOSED);
        Map<String, Object> facts = new LinkedHashMap<>();
        for (FieldDefinition field : register.fields()) {
            Object value = field.isEntered() && !LOCAL.contains(field.name()) ? here.get(field.name()) : null;
            if (value != null) {
                facts.put(field.name(), value);
            }
        }
        register.placeField()
                .ifPresent(field -> facts.put(field.name(), asked.to().text()));
        JointWrite opening = write(session, actor, asked, asked.to());
        opening.add(register, List.copyOf(facts.keySet()), facts.values().toArray());
        Relocation named = new Relocation(
                asked.uscc(), here.text("enterpriseName"), asked.from(), asked.to(), asked.month(), asked.reason());
        followers.forEach(follower -> closing.alsoWrote(contained(follower).moved(session, actor, named)));
        closing.passGate();
        List<Object> ids = new ArrayList<>(List.of(here.id()));
        ids.add(entry(session, register, asked.to(), asked.uscc()).orElseThrow().id());
        return ids;
    }

    /** A write at one of the two places, whose origin tells of both. */
    private JointWrite write(Session session, Actor actor, Relocation asked, PlaceCode at) {
        IdentityChange change = new IdentityChange(
                        session.nextId(),
                        at,
                        EnterpriseMove.ORIGIN,
                        asked.from().text(),
                        asked.to().text(),
                        asked.reason())
                .by(actor.username(), session.moment());
        session.persist(change);
        Map<String, String> facts = Map.of(
                "uscc", asked.uscc(),
                "from", asked.from().text(),
                "to", asked.to().text(),
                "month", asked.month().toString());
        registers
                .context()
                .audit()
                .record(
                        session,
                        new AuditEvent(
                                actor.username(), "enterprise-moved", Enterprise.REGISTER, at.from(), "done", facts));
        String origin = EnterpriseMove.ORIGIN + ":" + change.id();
        return new JointWrite(registers.context(), session, actor, at, Enterprise.REGISTER, origin);
    }

    private Optional<EntryView> entry(Session session, RegisterDefinition register, PlaceCode place, String uscc) {
        Condition same = new Condition(register.require("uscc"), Condition.Operator.EQUAL, List.of(uscc));
        Selection selection = new Selection(
                register, register.fields(), Scope.of(place), null, List.of(same), List.of(), List.of(), null, 0, null);
        return registers.context().stores().of(session).list(selection).stream().findFirst();
    }

    /** Rolls back what was only to be shown. */
    private static final class ShownException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Object> ids;

        ShownException(List<Object> ids) {
            super("only shown", null, false, false);
            this.ids = ids;
        }
    }
}
