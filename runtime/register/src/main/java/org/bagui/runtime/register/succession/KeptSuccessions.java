package org.bagui.runtime.register.succession;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;

/** The successions of the database, inside one transaction. */
final class KeptSuccessions {
    private final Session session;
    private final List<KeptSuccession> all;

    KeptSuccessions(Session session) {
        this.session = session;
        all = session.list(KeptSuccession.class, SuccessionMemory.ALL, Map.of(), SuccessionMemory.MOST);
    }

    /** The same, when no other one is under way any more. */
    static KeptSuccessions locked(Session session) {
        if (session.execute("UPDATE SuccessionTurn t SET t.taken = t.taken + 1", Map.of()) != 1) {
            throw Problem.of(503, "unavailable");
        }
        return new KeptSuccessions(session);
    }

    List<Succession> inForce() {
        return all.stream()
                .filter(KeptSuccession::holds)
                .map(KeptSuccession::succession)
                .sorted(Comparator.comparing(Succession::date).thenComparing(Succession::id))
                .toList();
    }

    /** Those that touch the actor's place, the last first. */
    List<KeptSuccession> seenBy(Actor actor) {
        return all.stream()
                .filter(kept -> kept.succession().units().stream()
                        .anyMatch(unit -> actor.scope().contains(unit) || unit.contains(actor.jurisdiction())))
                .sorted(Comparator.comparing(KeptSuccession::id).reversed())
                .toList();
    }

    /** One that holds and lies in the actor's region. */
    Succession require(Actor actor, long id) {
        KeptSuccession found =
                all.stream().filter(kept -> kept.id() == id).findFirst().orElseThrow(Problem::notFound);
        found.succession().units().forEach(actor::requirePlace);
        if (!found.holds()) {
            throw Problem.of(409, "state-conflict");
        }
        return found.succession();
    }

    /** Refuses a date before that of another succession of the same places. */
    void requireLatest(Succession asked) {
        refuse(inForce().stream()
                .filter(other -> other.date().isAfter(asked.date()) && touches(other, asked))
                .toList());
    }

    /** Refuses to take back what others build upon. */
    void requireLast(Succession undone) {
        refuse(inForce().stream()
                .filter(other -> other.id() > undone.id() && touches(other, undone))
                .toList());
    }

    private static boolean touches(Succession one, Succession other) {
        return !Collections.disjoint(one.units(), other.units());
    }

    private static void refuse(List<Succession> others) {
        if (!others.isEmpty()) {
            List<Fault> faults = others.stream()
                    .map(other -> Refusal.fault("date", "later-succession", other.date(), Long.toString(other.id())))
                    .toList();
            throw Problem.withFaults(409, "succession-overlaps", faults);
        }
    }

    /** Keeps one; {@code undoes} is the number of that which it takes back, or null. */
    void add(Actor actor, Succession succession, Long undoes) {
        session.persist(new KeptSuccession(succession, Utc.now(session), actor.username(), undoes));
        Optional.ofNullable(undoes)
                .flatMap(id -> all.stream().filter(kept -> kept.id().equals(id)).findFirst())
                .ifPresent(kept -> kept.undoneBy(succession.id()));
        session.flush();
    }
}
