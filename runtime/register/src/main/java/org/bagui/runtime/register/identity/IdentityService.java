package org.bagui.runtime.register.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.enterprise.CreditCodeFollower;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.register.Registers;
import org.bagui.runtime.register.identity.CodeTransfer.Piece;
import org.bagui.runtime.register.pipeline.JointWrite;
import org.bagui.runtime.register.pipeline.PipelineContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Carries the entries of one credit code over to another, in every register of enterprises, in one transaction. */
@Component(service = IdentityService.class)
public class IdentityService {
    /** Refusals of months that take no more writes. */
    private static final Set<String> SHUT = Set.of("period-closed", "month-accepted");

    private static final Comparator<RegisterDefinition> ENTERPRISE_FIRST = Comparator.comparing(
                    (RegisterDefinition register) -> !register.name().equals(Enterprise.REGISTER))
            .thenComparing(RegisterDefinition::name);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<CreditCodeFollower> followers = List.of();

    private final Registers registers;
    private final PipelineContext context;
    private final Transactions transactions;

    /** The service over these registers. */
    @Activate
    public IdentityService(@Reference Registers registers, @Reference Transactions transactions) {
        this.registers = registers;
        this.context = registers.context();
        this.transactions = transactions;
    }

    /**
     * Carries over, or shows what that would do.
     *
     * @param check refuses what the act does not allow
     * @throws Problem 404 where there is nothing of the given-up code; 409 {@code period-closed} with the months; 422
     *     {@code invalid-entry} where an entry would break a rule under its new code
     */
    Map<String, Object> carry(Actor actor, Order order, Consumer<CodeTransfer> check) {
        try {
            Map<String, Object> answer =
                    transactions.write(actor.scope(), session -> carry(session, actor, order, check));
            for (CreditCodeFollower follower : followers) {
                registers
                        .plugins()
                        .around(CreditCodeFollower.class, follower)
                        .committed(order.place(), order.from(), order.to());
            }
            return answer;
        } catch (OnlyShown shown) {
            return shown.answer;
        }
    }

    private Map<String, Object> carry(Session session, Actor actor, Order order, Consumer<CodeTransfer> check) {
        List<RegisterDefinition> all = registers.definitions().stream()
                .filter(register -> register.field("uscc").isPresent())
                .sorted(ENTERPRISE_FIRST)
                .toList();
        CodeTransfer transfer = new CodeTransfer(
                holdings(session, all, order, order.from()),
                holdings(session, all, order, order.to()),
                Boolean.TRUE.equals(order.ownStands()));
        if (transfer.pieces().isEmpty()) {
            throw Problem.notFound();
        }
        List<PlaceMonth> closed = closed(session, actor, order, transfer);
        boolean undecided = order.ownStands() == null && !transfer.clashes().isEmpty();
        if (order.preview() && (undecided || !closed.isEmpty())) {
            throw new OnlyShown(TransferAnswer.of(order, transfer, closed));
        }
        check.accept(transfer);
        if (!closed.isEmpty()) {
            List<Fault> faults = closed.stream()
                    .map(month ->
                            fault("month-closed", month.month(), month.place().text()))
                    .toList();
            throw Problem.withFaults(409, "period-closed", faults);
        }
        write(session, actor, order, transfer);
        Map<String, Object> answer = TransferAnswer.of(order, transfer, closed);
        if (order.preview()) {
            throw new OnlyShown(answer);
        }
        return answer;
    }

    private List<EntriesByCode> holdings(Session session, List<RegisterDefinition> all, Order order, String code) {
        List<EntriesByCode> holdings = new ArrayList<>();
        for (RegisterDefinition register : all) {
            Condition same = new Condition(register.require("uscc"), Condition.Operator.EQUAL, List.of(code));
            Selection selection = new Selection(
                    register,
                    register.fields(),
                    Scope.of(order.place()),
                    null,
                    List.of(same),
                    List.of(),
                    List.of(),
                    null,
                    0,
                    null);
            holdings.add(EntriesByCode.of(register, context.stores().of(session).list(selection)));
        }
        return holdings;
    }

    /** Months that would be written and are closed, each asked by itself so that all of them can be told. */
    private List<PlaceMonth> closed(Session session, Actor actor, Order order, CodeTransfer transfer) {
        PeriodGate gate = context.gate().get();
        Set<PlaceMonth> closed = new LinkedHashSet<>();
        for (Piece piece : gate == null ? List.<Piece>of() : transfer.pieces()) {
            PlaceMonth month = PlaceMonth.of(piece.spot().place(), piece.spot().month());
            try {
                gate.ask(session, new PeriodWrite(actor, piece.register().name(), order.act(), Set.of(month)));
            } catch (Problem refused) {
                if (!SHUT.contains(refused.code())) {
                    throw refused;
                }
                closed.add(month);
            }
        }
        return List.copyOf(closed);
    }

    private void write(Session session, Actor actor, Order order, CodeTransfer transfer) {
        IdentityChange change = new IdentityChange(
                        session.nextId(), order.place(), order.act(), order.from(), order.to(), order.reason())
                .by(actor.username(), session.moment());
        JointWrite write = new JointWrite(
                context, session, actor, order.place(), Enterprise.REGISTER, order.act() + ":" + change.id());
        transfer.write(write, order.to());
        session.persist(change);
        for (CreditCodeFollower follower : followers) {
            write.alsoWrote(registers
                    .plugins()
                    .around(CreditCodeFollower.class, follower)
                    .moved(session, actor, order.place(), order.from(), order.to()));
        }
        Map<String, String> facts = Map.of(
                "from", order.from(),
                "to", order.to(),
                "change", change.id().toString(),
                "moved", count(transfer.pieces().stream().map(transfer::moving).toList()),
                "removed", count(transfer.pieces().stream().map(transfer::going).toList()));
        context.audit()
                .record(
                        session,
                        new AuditEvent(
                                actor.username(),
                                order.act(),
                                Enterprise.REGISTER,
                                order.place().from(),
                                "done",
                                facts));
        write.passGate();
    }

    private static String count(List<List<EntryView>> entries) {
        return Integer.toString(entries.stream().mapToInt(List::size).sum());
    }

    /** A fault that names what stands in the way. */
    static Fault fault(String code, Object... args) {
        return new Fault(1, "period", code, Severity.ERROR, List.of(args), null);
    }

    /** Rolls back what was only to be shown. */
    private static final class OnlyShown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Object> answer;

        OnlyShown(Map<String, Object> answer) {
            super("only shown", null, false, false);
            this.answer = answer;
        }
    }
}
