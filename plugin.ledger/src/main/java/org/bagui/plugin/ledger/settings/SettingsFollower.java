package org.bagui.plugin.ledger.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.FollowerNotes.Note;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Component;

/** Gives the successors of a place that ends what it has set for its months, where they have set nothing. */
@Component(service = PlaceFollower.class)
public final class SettingsFollower implements PlaceFollower {
    private static final String KIND = "ledger-settings";
    private static final String DUE = "select d from DueSetting d where d.scopePlace = :place";
    /** More than a place sets in many years. */
    private static final int MOST = 1_000;

    @Override
    public Set<String> keeps() {
        return Set.of(LedgerSetting.class.getName(), DueSetting.class.getName());
    }

    @Override
    public Map<String, Integer> follow(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int made = 0;
        for (PlaceCode ended : succession.ended()) {
            LedgerSetting before = session.find(LedgerSetting.class, ended.from());
            for (PlaceCode successor : succession.successors(ended)) {
                if (before != null && session.find(LedgerSetting.class, successor.from()) == null) {
                    LedgerSetting copy = before.copy(successor.from());
                    copy.updatedAt = Utc.now(session);
                    copy.updatedBy = actor.username();
                    session.persist(copy);
                    due(session, ended).forEach(set -> session.persist(set.copy(session.nextId(), successor.from())));
                    notes.add(KIND, successor.text(), null);
                    made++;
                }
            }
        }
        return made == 0 ? Map.of() : Map.of(KIND, made);
    }

    private static List<DueSetting> due(Session session, PlaceCode place) {
        return session.list(DueSetting.class, DUE, Map.of("place", place.from()), MOST);
    }

    @Override
    public Map<String, Integer> undo(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int gone = 0;
        for (Note note : notes.of(KIND)) {
            LedgerSetting copy =
                    session.find(LedgerSetting.class, PlaceCode.of(note.key()).from());
            if (copy != null && copy.version == 1) {
                session.remove(copy);
                due(session, PlaceCode.of(note.key())).forEach(session::remove);
                gone++;
            }
        }
        return gone == 0 ? Map.of() : Map.of(KIND, gone);
    }
}
