package org.bagui.runtime.register.succession;

import java.time.Clock;
import java.util.List;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.PlaceSuccessions;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.register.Registers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Carries successions out and takes them back, each in one transaction with all that follows. */
@Component(service = PlaceSuccessions.class)
public class SuccessionService implements PlaceSuccessions {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<PlaceFollower> followers = List.of();

    private final Transactions transactions;
    private final Registers registers;
    private final PlaceDirectory places;
    private final SuccessionMemory memory;
    private final Clock clock = BusinessClock.system();

    /** Successions in this database. */
    @Activate
    public SuccessionService(
            @Reference Transactions transactions,
            @Reference Registers registers,
            @Reference PlaceDirectory places,
            @Reference SuccessionMemory memory) {
        this.transactions = transactions;
        this.registers = registers;
        this.places = places;
        this.memory = memory;
    }

    @Override
    public Done carryOut(Actor actor, Succession asked, boolean preview) {
        actor.require(Permission.REFERENCE_WRITE);
        return run(actor, preview, session -> {
            KeptSuccessions kept = KeptSuccessions.locked(session);
            new SuccessionCheck(places, SuccessionMemory.ended(kept.inForce()))
                    .require(actor, asked, BusinessClock.today(clock));
            kept.requireLatest(asked);
            Succession succession = new Succession(session.nextId(), asked.date(), asked.reason(), asked.parts());
            kept.add(actor, succession, null);
            return new SuccessionRun(session, actor, registers, contained()).carryOut(succession, preview);
        });
    }

    @Override
    public Done undo(Actor actor, long id, String reason, boolean preview) {
        actor.require(Permission.REFERENCE_WRITE);
        return run(actor, preview, session -> {
            KeptSuccessions kept = KeptSuccessions.locked(session);
            Succession undone = kept.require(actor, id);
            kept.requireLast(undone);
            Succession back = new Succession(session.nextId(), undone.date(), reason, undone.parts());
            kept.add(actor, back, id);
            return new SuccessionRun(session, actor, registers, contained()).undo(undone, back, preview);
        });
    }

    private Done run(Actor actor, boolean preview, Transactions.Work<Done> work) {
        Done done;
        try {
            done = transactions.write(actor.scope(), session -> {
                Done would = work.run(session);
                if (preview) {
                    throw new OnlyShown(would);
                }
                return would;
            });
        } catch (OnlyShown shown) {
            return shown.done;
        }
        memory.refresh();
        contained().forEach(follower -> follower.committed(done.succession()));
        return done;
    }

    private List<PlaceFollower> contained() {
        return followers.stream()
                .map(follower -> registers.plugins().around(PlaceFollower.class, follower))
                .toList();
    }

    @Override
    public List<Kept> list(Actor actor) {
        // They are the same for all places; what is shown of them is the actor's.
        return transactions.read(Scope.everywhere(), session -> new KeptSuccessions(session)
                .seenBy(actor).stream().map(KeptSuccession::kept).toList());
    }

    @Override
    public List<Succession> inForce() {
        return memory.inForce();
    }

    /** Rolls back what was only to be shown. */
    private static final class OnlyShown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Done done;

        OnlyShown(Done done) {
            super("only shown", null, false, false);
            this.done = done;
        }
    }
}
