package org.bagui.runtime.register.lifecycle;

import java.util.List;
import java.util.function.BiFunction;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.register.service.OpenStep;
import org.bagui.core.register.service.StepTaken;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;

/** Tells which steps are open to somebody with an entry, and which were taken. */
public final class StepQueryService {
    private final Transactions transactions;
    private final EntryStores stores;

    public StepQueryService(Transactions transactions, EntryStores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /** Steps that are open to the actor, with what is still to be filled before each. */
    public List<OpenStep> open(Actor actor, RegisterDefinition register, EntryView entry) {
        if (register.lifeCycle().isEmpty()) {
            return List.of();
        }
        return transactions.read(actor.scope(), session -> gate(register, entry, session).open(actor).stream()
                .map(step -> new OpenStep(step, blocked(step, entry)))
                .toList());
    }

    /**
     * Refuses a step that is not open to the actor, before what it is sent with is looked at.
     *
     * @throws Problem as {@link StepGate#require}
     */
    public void require(Actor actor, RegisterDefinition register, EntryView entry, String name) {
        TransitionDefinition step = StepGate.step(register, name);
        transactions.read(actor.scope(), session -> {
            gate(register, entry, session).require(actor, step);
            return null;
        });
    }

    private StepGate gate(RegisterDefinition register, EntryView entry, Session session) {
        PlaceCode reporting = PlaceCode.ofPadded(entry.reportingPlace());
        return new StepGate(register, entry.id(), entry.text("status"), reporting, stores.of(session));
    }

    private static List<String> blocked(TransitionDefinition step, EntryView entry) {
        return step.needs().stream()
                .filter(field -> !step.asks().contains(field) && entry.get(field) == null)
                .toList();
    }

    /**
     * Steps that were taken with an entry, newest first.
     *
     * @param shown refuses the place of an entry at which the register is not shown
     */
    public List<StepTaken> timeline(
            Actor actor,
            RegisterDefinition register,
            long id,
            BiFunction<RegisterDefinition, PlaceCode, RegisterDefinition> shown) {
        if (register.lifeCycle().isEmpty()) {
            throw Problem.of(404, "no-life-cycle", register.name());
        }
        return transactions.read(actor.scope(), session -> {
            StepHistory history = new StepHistory(stores.of(session), register, id);
            EntryView newest = history.newest().orElseThrow(Problem::notFound);
            shown.apply(register, newest.place());
            return history.steps();
        });
    }
}
