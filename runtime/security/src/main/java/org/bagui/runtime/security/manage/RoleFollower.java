package org.bagui.runtime.security.manage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.FollowerNotes.Note;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.security.role.RoleLock;
import org.bagui.runtime.security.role.StoredRole;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps roles with their place: they go where its officers' accounts go, under the word that these have. */
@Component(service = PlaceFollower.class)
public final class RoleFollower implements PlaceFollower {
    private static final String KIND = "role";
    private static final String AT = "select r from StoredRole r where r.place in :places order by r.word";
    private static final int MOST = 10_000;

    private final AuditLog audit;
    private final TokenStore tokens;

    /** Follows with these roles. */
    @Activate
    public RoleFollower(@Reference AuditLog audit, @Reference TokenStore tokens) {
        this.audit = audit;
        this.tokens = tokens;
    }

    @Override
    public void prepare(Session session, Actor actor, Succession succession) {
        RoleLock.await(session);
    }

    @Override
    public Map<String, Integer> follow(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        List<Long> units = succession.units().stream().map(PlaceCode::padded).toList();
        int moved = 0;
        for (StoredRole role : session.list(StoredRole.class, AT, Map.of("places", units), MOST)) {
            PlaceCode before = role.place();
            Optional<PlaceCode> after = succession.mainSuccessor(before);
            if (after.isPresent()) {
                move(session, actor, role, after.get());
                notes.add(KIND, role.word(), before.text());
                moved++;
            }
        }
        return moved == 0 ? Map.of() : Map.of(KIND, moved);
    }

    @Override
    public Map<String, Integer> undo(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int moved = 0;
        for (Note note : notes.of(KIND)) {
            StoredRole role = session.find(StoredRole.class, note.key());
            if (role != null) {
                move(session, actor, role, PlaceCode.of(note.before()));
                moved++;
            }
        }
        return moved == 0 ? Map.of() : Map.of(KIND, moved);
    }

    private void move(Session session, Actor actor, StoredRole role, PlaceCode to) {
        role.move(to);
        Map<String, String> facts = Map.of("place", to.text());
        audit.record(
                session,
                new AuditEvent(actor.username(), "role-followed", "role:" + role.word(), to.from(), "done", facts));
    }

    /** Whoever is signed in here has the role at the new place at once; elsewhere when tokens are looked up again. */
    @Override
    public void committed(Succession succession) {
        tokens.forgetAll();
    }
}
