package org.bagui.runtime.register.succession;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.succession.FollowerNotes;

/** Notes of one succession in the database. */
final class KeptNotes implements FollowerNotes {
    private static final String OF_KIND =
            "SELECT n FROM SuccessionNote n WHERE n.succession = :number AND n.kind = :kind ORDER BY n.id";
    private static final int MOST = 1_000_000;

    private final Session session;
    private final long succession;

    KeptNotes(Session session, long succession) {
        this.session = session;
        this.succession = succession;
    }

    @Override
    public void add(String kind, String key, String before) {
        session.persist(new SuccessionNote(session.nextId(), succession, kind, key, before));
    }

    @Override
    public List<Note> of(String kind) {
        Map<String, Object> parameters = Map.of("number", succession, "kind", kind);
        return session.list(SuccessionNote.class, OF_KIND, parameters, MOST).stream()
                .map(note -> new Note(note.noteKey, note.valueBefore))
                .toList();
    }
}
