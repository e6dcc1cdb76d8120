package org.bagui.runtime.register.succession;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.MovedRows;
import org.bagui.core.persistence.store.PlaceMove;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.PlaceSuccessions.Done;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.register.Registers;

/** One succession inside its transaction: rows by their scope classes, standing entries, followers, audit. */
final class SuccessionRun {
    /** Kind of origin of what it writes. */
    static final String ORIGIN = "succession";

    private final Session session;
    private final Actor actor;
    private final Registers registers;
    private final List<PlaceFollower> followers;
    private final EntryStore store;
    private final Set<String> kept = new HashSet<>();

    SuccessionRun(Session session, Actor actor, Registers registers, List<PlaceFollower> followers) {
        this.session = session;
        this.actor = actor;
        this.registers = registers;
        this.followers = followers;
        store = registers.context().stores().of(session);
        followers.forEach(follower -> kept.addAll(follower.keeps()));
    }

    Done carryOut(Succession succession, boolean preview) {
        followers.forEach(follower -> follower.prepare(session, actor, succession));
        RegisterDefinition enterprises =
                registers.definition(Enterprise.REGISTER).orElseThrow(() -> Problem.of(503, "unavailable"));
        List<PlaceMove> moves = new SuccessionMoves(
                        succession, township -> StandingEntries.firmsIn(store, enterprises, township))
                .all();
        Map<String, MovedRows> rows = store.moveScopes(succession.id(), moves, kept);
        settle(succession, succession.id());
        FollowerNotes notes = new KeptNotes(session, succession.id());
        Map<String, Integer> followed = new TreeMap<>();
        followers.forEach(follower -> followed.putAll(follower.follow(session, actor, succession, notes)));
        record(succession, "place-succession", rows);
        return done(succession, preview, rows, followed);
    }

    Done undo(Succession undone, Succession back, boolean preview) {
        followers.forEach(follower -> follower.prepare(session, actor, undone));
        Map<String, MovedRows> rows = store.restoreScopes(undone.id(), kept);
        settle(undone, back.id());
        FollowerNotes notes = new KeptNotes(session, undone.id());
        Map<String, Integer> followed = new TreeMap<>();
        followers.forEach(follower -> followed.putAll(follower.undo(session, actor, undone, notes)));
        record(back, "place-succession-undone", rows);
        return done(back, preview, rows, followed);
    }

    private void settle(Succession succession, long number) {
        Collection<RegisterDefinition> all = registers.definitions();
        new StandingEntries(session, store, actor.username(), ORIGIN + ":" + number).settle(all, succession.units());
    }

    private void record(Succession succession, String act, Map<String, MovedRows> rows) {
        Map<String, String> facts = Map.of(
                "succession",
                Long.toString(succession.id()),
                "date",
                succession.date().toString(),
                "rows",
                Long.toString(rows.values().stream().mapToLong(MovedRows::moved).sum()));
        succession.units().forEach(unit -> registers
                .context()
                .audit()
                .record(
                        session,
                        new AuditEvent(
                                actor.username(), act, "jurisdiction:" + unit.text(), unit.from(), "done", facts)));
    }

    private static Done done(
            Succession succession, boolean preview, Map<String, MovedRows> rows, Map<String, Integer> followed) {
        return new Done(succession, preview, counts(rows, MovedRows::moved), counts(rows, MovedRows::stayed), followed);
    }

    private static Map<String, Long> counts(Map<String, MovedRows> rows, ToLongFunction<MovedRows> count) {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach((table, moved) -> counts.put(table, count.applyAsLong(moved)));
        counts.values().removeIf(number -> number == 0);
        return counts;
    }
}
