package org.bagui.runtime.register.tenant;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.FollowerNotes.Note;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the successors of a place that ends its settings, where they have none of their own. */
@Component(service = PlaceFollower.class)
public final class TenantFollower implements PlaceFollower {
    private static final String MODULES = "tenant-modules";
    private static final String FIELDS = "tenant-fields";
    private static final String OF_PLACE = "SELECT f FROM TenantFields f WHERE f.scopePlace = :place";
    private static final int MOST = 10_000;

    private final TenantService tenants;

    /** Follows with these settings. */
    @Activate
    public TenantFollower(@Reference TenantService tenants) {
        this.tenants = tenants;
    }

    @Override
    public Set<String> keeps() {
        return Set.of(TenantModules.class.getName(), TenantFields.class.getName());
    }

    @Override
    public Map<String, Integer> follow(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        SettingsChange.await(session);
        Map<String, Integer> made = new HashMap<>();
        for (PlaceCode ended : succession.ended()) {
            if (ended.level() == PlaceLevel.COUNTY) {
                for (PlaceCode successor : succession.successors(ended)) {
                    modules(session, actor, ended, successor, notes, made);
                    fields(session, actor, ended, successor, notes, made);
                }
            }
        }
        return made;
    }

    private static void modules(
            Session session,
            Actor actor,
            PlaceCode ended,
            PlaceCode successor,
            FollowerNotes notes,
            Map<String, Integer> made) {
        TenantModules before = session.find(TenantModules.class, ended.from());
        if (before != null && session.find(TenantModules.class, successor.from()) == null) {
            TenantModules copy = new TenantModules(successor.from());
            copy.set(before.enabled(), before.locked(), session.moment(), actor.username());
            session.persist(copy);
            notes.add(MODULES, successor.text(), null);
            made.merge(MODULES, 1, Integer::sum);
        }
    }

    private static void fields(
            Session session,
            Actor actor,
            PlaceCode ended,
            PlaceCode successor,
            FollowerNotes notes,
            Map<String, Integer> made) {
        for (TenantFields before : session.list(TenantFields.class, OF_PLACE, Map.of("place", ended.from()), MOST)) {
            String id = TenantFields.id(successor.from(), before.register());
            if (session.find(TenantFields.class, id) == null) {
                session.persist(before.copy(successor, session.moment(), actor.username()));
                notes.add(FIELDS, id, null);
                made.merge(FIELDS, 1, Integer::sum);
            }
        }
    }

    @Override
    public Map<String, Integer> undo(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        SettingsChange.await(session);
        Map<String, Integer> gone = new HashMap<>();
        for (Note note : notes.of(MODULES)) {
            TenantModules copy =
                    session.find(TenantModules.class, PlaceCode.of(note.key()).from());
            remove(session, copy, copy == null ? 0 : copy.version(), MODULES, gone);
        }
        for (Note note : notes.of(FIELDS)) {
            TenantFields copy = session.find(TenantFields.class, note.key());
            remove(session, copy, copy == null ? 0 : copy.version(), FIELDS, gone);
        }
        return gone;
    }

    /** Only what nobody has set anew meanwhile. */
    private static void remove(Session session, Object copy, int version, String kind, Map<String, Integer> gone) {
        if (version == 1) {
            session.remove(copy);
            gone.merge(kind, 1, Integer::sum);
        }
    }

    @Override
    public void committed(Succession succession) {
        tenants.refresh();
    }
}
